namespace KubeGuard.Kubernetes.Fields;

/// <summary>The fields of the objects of one type of which the table knows something.</summary>
/// <param name="fields">The fields; a name comes more than once if its value is another one in other versions.</param>
internal sealed class KnownFields(IReadOnlyList<KnownField> fields)
{
    private readonly Dictionary<string, KnownField[]> _byName =
        fields.GroupBy(field => field.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);

    /// <summary>The fields that some version requires.</summary>
    public IReadOnlyList<KnownField> Required { get; } = [.. fields.Where(field => field.RequiredIn != VersionSet.None)];

    /// <summary>The field of a name in a version, or <see langword="null"/>.</summary>
    public KnownField? Find(string name, KubernetesVersion version)
    {
        if (_byName.TryGetValue(name, out var same))
        {
            foreach (var field in same)
            {
                if (field.Versions.Contains(version))
                {
                    return field;
                }
            }
        }

        return null;
    }
}
