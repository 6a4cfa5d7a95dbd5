using System.Runtime.CompilerServices;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>
/// A CustomResourceDefinition: the schemas of a kind in its versions
/// (https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/).
/// </summary>
internal sealed class CustomDefinition
{
    /// <summary>The kind of the objects that define custom resources.</summary>
    public const string Kind = "CustomResourceDefinition";

    // Every custom resource asks for the same few definitions.
    private static readonly ConditionalWeakTable<KubernetesObject, CustomDefinition> _read = new();

    private readonly ManifestCursor _spec;
    private readonly Dictionary<string, Lazy<ValueSchema>> _versions;

    private CustomDefinition(KubernetesObject definition)
    {
        _spec = definition.Root["spec"];
        _versions = VersionsOf(definition)
            .Where(version => version.Name.Length > 0)
            .GroupBy(version => version.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => new Lazy<ValueSchema>(() => same.First().Read()), StringComparer.Ordinal);
    }

    /// <summary>The names of its versions.</summary>
    public IEnumerable<string> Versions => _versions.Keys;

    /// <summary>Finds the definition of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="definitions">Objects of the kind <see cref="Kind"/>.</param>
    /// <returns>The definition, which may lack the version of the type, or <see langword="null"/> if there is none.</returns>
    public static CustomDefinition? Find(GroupVersionKind type, IEnumerable<KubernetesObject> definitions)
    {
        foreach (var definition in definitions)
        {
            var read = _read.GetValue(definition, item => new CustomDefinition(item));
            if (read._spec["group"].Is(type.Group) && read._spec["names"]["kind"].Is(type.Kind))
            {
                return read;
            }
        }

        return null;
    }

    /// <summary>The schema of a version; <see langword="null"/> if it has no such version.</summary>
    public ValueSchema? Find(string version) => _versions.TryGetValue(version, out var schema) ? schema.Value : null;

    private static IEnumerable<(string Name, Func<ValueSchema> Read)> VersionsOf(KubernetesObject definition)
    {
        var spec = definition.Root["spec"];

        // The first version of the API keeps unknown fields unless it is told otherwise, and may have one schema for all versions.
        var isOpen = definition.Type?.Version != "v1" && !spec["preserveUnknownFields"].Is(false);
        var common = spec["validation"]["openAPIV3Schema"];
        foreach (var version in spec["versions"].Items)
        {
            var own = version["schema"]["openAPIV3Schema"];
            yield return (version["name"].String ?? "", () => CustomSchemaReader.ReadRoot(own.IsAbsent ? common : own, isOpen));
        }

        if (spec["version"].String is { } single)
        {
            yield return (single, () => CustomSchemaReader.ReadRoot(common, isOpen));
        }
    }
}
