using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6115: a claim, a volume or an attachment refers to an object that is not there.</summary>
internal sealed class KUBE6115DanglingPersistentVolumeRule() : ReferenceRule(KUBE6115DanglingPersistentVolume.Descriptor, ObjectKinds.Claim, ObjectKinds.Volume, _attachment)
{
    private static readonly ObjectKind _attachment = new("VolumeAttachment", "storage.k8s.io");

    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } =
        [ObjectParts.Of([ObjectKinds.Claim, ObjectKinds.Volume, _attachment], target => StorageReferences.In(target).SelectMany(reference => reference.Parts))];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context) =>
        StorageReferences.In(target).Select(reference => new ObjectReference(
            reference.Name, reference.Kind, reference.Namespace is { } ns ? ObjectScope.Named(ns) : ObjectScope.Everywhere));
}
