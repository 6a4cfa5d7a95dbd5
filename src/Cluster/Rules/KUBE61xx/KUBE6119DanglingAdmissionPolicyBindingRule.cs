using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6119: a binding names an admission policy that is not there.</summary>
internal sealed class KUBE6119DanglingAdmissionPolicyBindingRule() : ReferenceRule(KUBE6119DanglingAdmissionPolicyBinding.Descriptor, _validating, _mutating)
{
    private static readonly ObjectKind _validating = new("ValidatingAdmissionPolicyBinding", ObjectKinds.Admission);
    private static readonly ObjectKind _mutating = new("MutatingAdmissionPolicyBinding", ObjectKinds.Admission);

    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } = [ObjectParts.Of([_validating, _mutating], binding => [PolicyOf(binding)])];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context)
    {
        var kind = _validating.Includes(target.Value.Type!) ? ObjectKinds.ValidatingPolicy : ObjectKinds.MutatingPolicy;
        return [new ObjectReference(PolicyOf(target), kind, ObjectScope.Everywhere)];
    }

    private static ManifestCursor PolicyOf(SetObject binding) => binding.Root["spec"]["policyName"];
}
