using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Schema;

/// <summary>The schemas of all kinds, those of Kubernetes and those of custom resources.</summary>
internal static class KindSchemas
{
    /// <summary>The schema of a kind; <see langword="null"/> if it is not known, or the version does not serve the kind.</summary>
    /// <param name="type">The kind.</param>
    /// <param name="version">The version of Kubernetes, one whose schemas are known.</param>
    /// <param name="custom">The definitions of custom resources.</param>
    public static ValueSchema? Find(GroupVersionKind type, KubernetesVersion version, Func<CustomDefinitions> custom) =>
        !ApiSchemas.Packed.HasGroup(type.Group) ? custom().Find(type)?.Find(type.Version)
        : ApiSchemas.Packed.Find(type) is { } kind && kind.ServedIn.Contains(version) ? kind.Schema
        : null;
}
