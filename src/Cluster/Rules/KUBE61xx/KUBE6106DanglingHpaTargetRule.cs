using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6106: a HorizontalPodAutoscaler scales a workload that is not there.</summary>
internal sealed class KUBE6106DanglingHpaTargetRule() : ReferenceRule(KUBE6106DanglingHpaTarget.Descriptor, _autoscaler)
{
    private static readonly ObjectKind _autoscaler = new("HorizontalPodAutoscaler", "autoscaling");

    // Custom resources can be scaled as well, but their objects may be made by an operator.
    private static readonly ObjectKind[] _scalable =
    [
        new("Deployment", "apps", "extensions"),
        new("ReplicaSet", "apps", "extensions"),
        new("ReplicationController", ""),
        new("StatefulSet", "apps"),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } = [ObjectParts.Of(_autoscaler, autoscaler => [TargetOf(autoscaler)])];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context)
    {
        var workload = TargetOf(target);
        if (workload["apiVersion"].String is { } apiVersion && workload["kind"].String is { } kind
            && Array.Find(_scalable, known => known.Includes(GroupVersionKind.Parse(apiVersion, kind))) is { } scalable)
        {
            yield return new ObjectReference(target.Value, workload["name"], scalable);
        }
    }

    private static ManifestCursor TargetOf(SetObject autoscaler) => autoscaler.Root["spec"]["scaleTargetRef"];
}
