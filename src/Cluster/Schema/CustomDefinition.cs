using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Schema;

/// <summary>The schemas of a custom kind, by its versions.</summary>
internal sealed class CustomDefinition
{
    private readonly Dictionary<string, Lazy<ValueSchema>> _versions;

    private CustomDefinition(IEnumerable<(string Name, Func<ValueSchema> Read)> versions) => _versions = versions
        .Where(version => version.Name.Length > 0)
        .GroupBy(version => version.Name, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => new Lazy<ValueSchema>(() => same.First().Read()), StringComparer.Ordinal);

    /// <summary>The names of its versions.</summary>
    public IEnumerable<string> Versions => _versions.Keys;

    /// <summary>Reads a CustomResourceDefinition.</summary>
    public static CustomDefinition Of(KubernetesObject definition) => new(VersionsOf(definition));

    /// <summary>Reads JSON schemas of one kind.</summary>
    /// <param name="schemas">The schemas, each of one version.</param>
    public static CustomDefinition Of(IEnumerable<JsonSchemaFile> schemas) =>
        new(schemas.Select(schema => (schema.Version, (Func<ValueSchema>)(() => new CustomSchemaReader(isJsonSchema: true).ReadRoot(schema.Schema)))));

    /// <summary>The schema of a version; <see langword="null"/> if it has no such version.</summary>
    public ValueSchema? Find(string version) => _versions.TryGetValue(version, out var schema) ? schema.Value : null;

    private static IEnumerable<(string Name, Func<ValueSchema> Read)> VersionsOf(KubernetesObject definition)
    {
        var spec = definition.Root["spec"];
        var reader = new CustomSchemaReader(isJsonSchema: false);

        // The first version of the API keeps unknown fields unless it is told otherwise, and may have one schema for all versions.
        var isOpen = definition.Type?.Version != "v1" && !spec["preserveUnknownFields"].Is(false);
        var common = spec["validation"]["openAPIV3Schema"];
        foreach (var version in spec["versions"].Items)
        {
            var own = version["schema"]["openAPIV3Schema"];
            yield return (version["name"].String ?? "", () => reader.ReadRoot(own.IsAbsent ? common : own, isOpen));
        }

        if (spec["version"].String is { } single)
        {
            yield return (single, () => reader.ReadRoot(common, isOpen));
        }
    }
}
