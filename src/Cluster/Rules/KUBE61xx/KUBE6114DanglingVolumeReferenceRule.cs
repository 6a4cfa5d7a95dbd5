using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6114: a volume comes from a ConfigMap, a Secret, a key or a claim that is not there.</summary>
internal sealed class KUBE6114DanglingVolumeReferenceRule() : ReferenceRule(KUBE6114DanglingVolumeReference.Descriptor)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } = [PodDependencies.VolumeParts, KeyReference.Parts];

    /// <inheritdoc/>
    protected override IEnumerable<SetObject> SourcesIn(ObjectSet set) => set.Owners;

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context) =>
        PodDependencies.InVolumes(target).Where(dependency => dependency.IsRequired).SelectMany(dependency => dependency.ReferencesFrom(target));
}
