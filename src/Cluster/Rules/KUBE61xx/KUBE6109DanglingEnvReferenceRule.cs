using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6109: an environment variable comes from a ConfigMap, a Secret or a key that is not there.</summary>
internal sealed class KUBE6109DanglingEnvReferenceRule() : ReferenceRule(KUBE6109DanglingEnvReference.Descriptor)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } = [PodDependencies.EnvironmentParts, KeyReference.Parts];

    /// <inheritdoc/>
    protected override IEnumerable<SetObject> SourcesIn(ObjectSet set) => set.Owners;

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context) =>
        PodDependencies.InEnvironment(target)
            .Where(dependency => dependency.IsRequired && !IsIgnored(dependency, target, context))
            .SelectMany(dependency => dependency.ReferencesFrom(target));

    private static bool IsIgnored(PodDependency dependency, SetObject target, SetContext context)
    {
        var ignored = dependency.Kind == ObjectKinds.Secret ? KUBE6109DanglingEnvReference.IgnoredSecrets : KUBE6109DanglingEnvReference.IgnoredConfigMaps;
        return dependency.Name.String is { } name && Wildcard.IsMatch(context.Option(target, ignored), name);
    }
}
