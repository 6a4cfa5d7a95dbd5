using KubeGuard.Cluster.Admission;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6201: an admission policy of the project refuses an object, or warns about it.</summary>
internal sealed class KUBE6201AdmissionPolicyViolatedRule() : AdmissionRule(KUBE6201AdmissionPolicyViolated.Descriptor, areOwnRules: false)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<string> ArgumentsFor(KubernetesObject target, AdmissionPolicy policy, string message) => [target.Subject, policy.Name, message];
}
