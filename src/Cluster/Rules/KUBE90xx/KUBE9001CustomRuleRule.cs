using KubeGuard.Cluster.Admission;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE9001: an object violates a rule of the project's own, which is an admission policy with an ID.</summary>
internal sealed class KUBE9001CustomRuleRule() : AdmissionRule(KUBE9001CustomRule.Descriptor, areOwnRules: true)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<string> ArgumentsFor(KubernetesObject target, AdmissionPolicy policy, string message) =>
        [target.Subject, policy.OwnRule!.Id, message, policy.OwnRule.Link];
}
