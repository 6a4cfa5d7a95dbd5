namespace KubeGuard.Cluster.Schema;

/// <summary>The schema of a value.</summary>
/// <param name="type">Its type.</param>
internal sealed class ValueSchema(SchemaType type)
{
    /// <summary>The schema of anything.</summary>
    public static readonly ValueSchema Any = new(SchemaType.Any);

    /// <summary>The type.</summary>
    public SchemaType Type { get; } = type;

    /// <summary>The fields of a <see cref="SchemaType.Object"/>.</summary>
    public ObjectSchema? Object { get; init; }

    /// <summary>The schema of the values of a <see cref="SchemaType.Map"/> or of the items of a <see cref="SchemaType.List"/>.</summary>
    public ValueSchema? Element { get; init; }

    /// <summary>
    /// The fields that tell the items of a list apart (<c>x-kubernetes-list-map-keys</c>); empty for a list whose items may be alike.
    /// </summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Indicates whether a null is a value, so that it counts as one for a required field.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The words of a <see cref="SchemaType.Word"/>.</summary>
    public WordSet? Words { get; init; }
}
