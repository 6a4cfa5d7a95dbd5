using KubeGuard.Kubernetes;

namespace KubeGuard.Build.Validation;

/// <summary>The identity of an object, as far as the manifest contains it.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Version">The version in the group.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Namespace">The namespace, if it is written and known.</param>
/// <param name="Name">The name, if it is written and known.</param>
internal sealed record ObjectIdentity(string Group, string Version, string Kind, string? Namespace, string? Name)
{
    internal static ObjectIdentity? Of(KubernetesObject target) =>
        target.Type is { } type ? new ObjectIdentity(type.Group, type.Version, type.Kind, target.Namespace, target.Name) : null;
}
