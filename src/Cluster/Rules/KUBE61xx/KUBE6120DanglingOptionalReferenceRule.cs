using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6120: an optional ConfigMap, Secret or key is not there.</summary>
internal sealed class KUBE6120DanglingOptionalReferenceRule() : ReferenceRule(KUBE6120DanglingOptionalReference.Descriptor)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } = [PodDependencies.EnvironmentParts, PodDependencies.VolumeParts, KeyReference.Parts];

    /// <inheritdoc/>
    protected override IEnumerable<SetObject> SourcesIn(ObjectSet set) => set.Owners;

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context) =>
        DependenciesOf(target).Where(dependency => dependency.IsOptional).SelectMany(dependency => dependency.ReferencesFrom(target));

    private static IEnumerable<PodDependency> DependenciesOf(SetObject target) =>
        PodDependencies.InEnvironment(target).Concat(PodDependencies.InVolumes(target));
}
