using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6112: a binding grants rights to a service account that is not there.</summary>
internal sealed class KUBE6112DanglingRoleSubjectRule() : ReferenceRule(KUBE6112DanglingRoleSubject.Descriptor, ObjectKinds.RoleBinding, ObjectKinds.ClusterRoleBinding)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } =
    [
        ObjectParts.Of(
            [ObjectKinds.RoleBinding, ObjectKinds.ClusterRoleBinding],
            binding => AccountsIn(binding).SelectMany(subject => new[] { subject["kind"], subject["name"], subject["namespace"] })),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context) =>
        AccountsIn(target)
            .Where(subject => subject["namespace"].IsPresent)
            .Select(subject => new ObjectReference(subject["name"], ObjectKinds.ServiceAccount, ObjectScope.Named(subject["namespace"])));

    private static IEnumerable<ManifestCursor> AccountsIn(SetObject binding) =>
        binding.Root["subjects"].Items.Where(subject => subject["kind"].Is(ObjectKinds.ServiceAccount.Name));
}
