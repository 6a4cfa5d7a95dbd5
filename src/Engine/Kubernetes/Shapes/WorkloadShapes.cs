using static KubeGuard.Kubernetes.Shapes.Places;

namespace KubeGuard.Kubernetes.Shapes;

/// <summary>
/// The table of resources whose pods are known. In other resources, pods are found by their structure; see
/// <see cref="PodFinder"/>.
/// </summary>
internal static class WorkloadShapes
{
    private static readonly string[] _core = ["", "apps", "batch", "extensions"];

    private static readonly ILookup<string, WorkloadShape> _byKind;
    private static readonly WorkloadShape[] _ofAllKinds;

    static WorkloadShapes()
    {
        Everything =
        [
            new("Kubernetes", _core, ["Pod"], [Template("")]),
            new("Kubernetes", _core, ["PodTemplate"], [Template("template")]),
            new("Kubernetes", _core, ["Deployment", "ReplicaSet", "ReplicationController", "StatefulSet", "DaemonSet", "Job"], [Template("spec.template")]),
            new("Kubernetes", _core, ["CronJob"], [Template("spec.jobTemplate.spec.template")]),
            new("OpenShift", ["", "apps.openshift.io"], ["DeploymentConfig"], [Template("spec.template")]),
            new("Operator Lifecycle Manager", ["operators.coreos.com"], ["ClusterServiceVersion"], [Template("spec.install.spec.deployments.*.spec.template")]),
            .. ImageBuildShapes.Everything,
            .. DeliveryShapes.Everything,
            .. OperatorShapes.Everything,
            .. ComputeShapes.Everything,
        ];
        _byKind = Everything.SelectMany(shape => shape.Kinds.Select(kind => (kind, shape))).ToLookup(pair => pair.kind, pair => pair.shape, StringComparer.Ordinal);
        _ofAllKinds = [.. Everything.Where(shape => shape.Kinds.Count == 0)];
    }

    /// <summary>All shapes.</summary>
    public static IReadOnlyList<WorkloadShape> Everything { get; }

    /// <summary>The shape of a type; <see langword="null"/> if it is not in the table.</summary>
    public static WorkloadShape? Find(GroupVersionKind type)
    {
        foreach (var shape in _byKind[type.Kind])
        {
            if (shape.Includes(type))
            {
                return shape;
            }
        }

        foreach (var shape in _ofAllKinds)
        {
            if (shape.Includes(type))
            {
                return shape;
            }
        }

        return null;
    }
}
