namespace KubeGuard.Kubernetes.Fields;

/// <summary>A field that the API server requires, that has one of some words, or below which there is such a field.</summary>
/// <param name="name">The name.</param>
/// <param name="requiredIn">The versions that require it.</param>
/// <param name="versions">The versions that have it with this value.</param>
/// <param name="shape">The way from the field to what is known of its value.</param>
internal sealed class KnownField(string name, VersionSet requiredIn, VersionSet versions, FieldShape shape)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The versions that require it.</summary>
    public VersionSet RequiredIn { get; } = requiredIn;

    /// <summary>The versions that have it with this value.</summary>
    public VersionSet Versions { get; } = versions;

    /// <summary>The way from the field to what is known of its value.</summary>
    public FieldShape Shape { get; } = shape;

    /// <summary>The fields of the objects that are its value; <see langword="null"/> unless the shape leads to objects.</summary>
    public KnownFields? Below { get; internal set; }

    /// <summary>The words; <see langword="null"/> unless the shape leads to words.</summary>
    public WordSet? Words { get; init; }
}
