using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6113: a StatefulSet has no headless Service.</summary>
internal sealed class KUBE6113StatefulSetServiceMissingRule() : ReferenceRule(KUBE6113StatefulSetServiceMissing.Descriptor, ObjectKinds.StatefulSet)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } =
        [ObjectParts.Of(ObjectKinds.StatefulSet, workload => [NameIn(workload)]), HeadlessServiceReference.Parts, LabelIndex.PodParts];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context)
    {
        var name = NameIn(target);
        if (name.IsAbsent || name.Is(""))
        {
            yield return new NoReference(name, "it names none in serviceName");
            yield break;
        }

        var service = new ObjectReference(target.Value, name, NetworkKinds.Service);
        yield return service;
        yield return new HeadlessServiceReference(target, service);
    }

    private static ManifestCursor NameIn(SetObject workload) => workload.Root["spec"]["serviceName"];
}
