using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Shapes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Objects;

/// <summary>
/// Finds the pods that an object creates. Unlike in <see cref="KubernetesObject.Pods"/>, a template without a pod spec
/// counts, since its labels are known.
/// </summary>
internal static class PodTemplates
{
    /// <summary>The pods of an object that are written in it.</summary>
    public static IReadOnlyList<PodTemplate> In(KubernetesObject target) =>
        target.Type is { } type && WorkloadShapes.Find(type) is { } shape
            ? [.. shape.Pods.SelectMany(place => place.Path.From(target.Root).Select(found => Create(place, found)))]
            : [.. target.Pods.Select(pod => new PodTemplate(pod.Metadata, pod.Spec))];

    /// <summary>
    /// Determines whether an object may create pods that are not written in it: a part of a workload, a custom resource, or
    /// one whose controller completes the pods that it creates.
    /// </summary>
    /// <param name="target">The object.</param>
    /// <param name="pods">The pods that are written in it.</param>
    public static bool MayBeUnseen(KubernetesObject target, IReadOnlyList<PodTemplate> pods) =>
        pods.Count == 0
        && target.Type is { } type
        && (WorkloadShapes.Find(type) is { } shape
            ? !target.Root.Node!.IsWhollyKnown() || shape.Pods.Any(place => place.IsCompleted)
            : CustomResources.MayCreateObjects(type));

    private static PodTemplate Create(PodPlace place, ManifestCursor found)
    {
        var (metadata, spec) = (place.Metadata.FieldOf(found), place.Spec.FieldOf(found));
        return place.IsCompleted ? new PodTemplate(metadata.Opened(), spec.Opened()) : new PodTemplate(metadata, spec);
    }
}
