using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Admission;

/// <summary>The kind of a policy's parameters, of any version of its group.</summary>
/// <param name="place">The place of <c>paramKind</c>.</param>
internal sealed class ParameterKind(ManifestCursor place)
{
    private readonly string _group = GroupVersionKind.Parse(place["apiVersion"].String ?? "", "").Group;

    /// <summary>The kind; empty if it is not known.</summary>
    public string Kind { get; } = place["kind"].String ?? "";

    /// <summary>Determines whether an object is of the kind.</summary>
    public bool Includes(KubernetesObject target) => target.Type is { } type && type.Kind == Kind && type.Group == _group;
}
