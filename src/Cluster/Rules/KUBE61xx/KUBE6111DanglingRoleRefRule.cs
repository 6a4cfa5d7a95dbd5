using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6111: a binding grants a role that is not there.</summary>
internal sealed class KUBE6111DanglingRoleRefRule() : ReferenceRule(KUBE6111DanglingRoleRef.Descriptor, ObjectKinds.RoleBinding, ObjectKinds.ClusterRoleBinding)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } = [ObjectParts.Of([ObjectKinds.RoleBinding, ObjectKinds.ClusterRoleBinding], binding => [binding.Root["roleRef"]])];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context)
    {
        var role = target.Root["roleRef"];
        if (role["kind"].Is("ClusterRole"))
        {
            yield return new ObjectReference(role["name"], ObjectKinds.ClusterRole, ObjectScope.Everywhere);
        }
        else if (role["kind"].Is("Role") && ObjectKinds.RoleBinding.Includes(target.Value.Type!))
        {
            yield return new ObjectReference(target.Value, role["name"], ObjectKinds.Role);
        }
    }
}
