using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6110: a pod runs under a service account that is not there.</summary>
internal sealed class KUBE6110DanglingServiceAccountRule() : ReferenceRule(KUBE6110DanglingServiceAccount.Descriptor)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } =
        [ObjectParts.OfOwners(owner => owner.Pods.SelectMany(pod => new[] { pod.Spec["serviceAccountName"], pod.Spec["serviceAccount"] }))];

    /// <inheritdoc/>
    protected override IEnumerable<SetObject> SourcesIn(ObjectSet set) => set.Owners;

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context) =>
        target.Pods.Select(pod => new ObjectReference(target.Value, AccountOf(pod), ObjectKinds.ServiceAccount));

    // The deprecated field is an alias.
    private static ManifestCursor AccountOf(PodTemplate pod) =>
        pod.Spec["serviceAccountName"] is { IsAbsent: false } name ? name : pod.Spec["serviceAccount"];
}
