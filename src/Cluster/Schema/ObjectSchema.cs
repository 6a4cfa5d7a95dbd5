using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Schema;

/// <summary>
/// The fields of an object. Schemas refer to each other and to themselves, so they get their fields after they were created, or read
/// them when they are needed.
/// </summary>
internal sealed class ObjectSchema
{
    private readonly Lazy<IReadOnlyList<FieldSchema>>? _read;
    private IReadOnlyList<FieldSchema> _fields = [];
    private Dictionary<string, FieldSchema[]>? _byName;

    /// <summary>Creates an object that gets its fields later.</summary>
    public ObjectSchema()
    {
    }

    /// <summary>Creates an object whose fields are read when they are needed.</summary>
    /// <param name="read">Reads them.</param>
    public ObjectSchema(Func<IReadOnlyList<FieldSchema>> read) => _read = new Lazy<IReadOnlyList<FieldSchema>>(read);

    /// <summary>The fields of all versions.</summary>
    /// <exception cref="InvalidOperationException">It has its fields already.</exception>
    public IReadOnlyList<FieldSchema> Fields
    {
        get => _read?.Value ?? _fields;
        set => _fields = _fields.Count == 0 ? value : throw new InvalidOperationException("The schema has its fields already.");
    }

    /// <summary>The fields that some version requires.</summary>
    public IReadOnlyList<FieldSchema> Required => field ??= [.. Fields.Where(known => known.RequiredIn != VersionSet.None)];

    /// <summary>Indicates whether other fields are accepted too.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Finds the field of a name that is not among <see cref="Fields"/>; only JSON schemas have such fields.</summary>
    public Func<string, FieldSchema?>? OtherFields { get; init; }

    /// <summary>The field of a name in a version, or <see langword="null"/> if there is none.</summary>
    public FieldSchema? Find(string name, KubernetesVersion version)
    {
        // Two threads may each make one, and one is kept.
        _byName ??= Fields.GroupBy(field => field.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
        if (_byName.TryGetValue(name, out var same))
        {
            // Without a lambda, which would cost an allocation for every field of every object.
            foreach (var field in same)
            {
                if (field.Versions.Contains(version))
                {
                    return field;
                }
            }
        }

        return OtherFields?.Invoke(name);
    }

    /// <summary>The versions that have a field of a name.</summary>
    public VersionSet VersionsOf(string name) =>
        new(Fields.Where(field => field.Name == name).Aggregate(0u, (bits, field) => bits | field.Versions.Bits));

    /// <summary>The fields that a version has.</summary>
    public IEnumerable<FieldSchema> In(KubernetesVersion version) => Fields.Where(field => field.Versions.Contains(version));
}
