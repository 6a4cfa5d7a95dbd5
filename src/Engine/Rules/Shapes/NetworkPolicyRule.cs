using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>A rule over each NetworkPolicy of Kubernetes.</summary>
/// <param name="descriptor">The data of the rule.</param>
internal abstract class NetworkPolicyRule(RuleDescriptor descriptor) : ObjectRule(descriptor, NetworkPolicy.Kind)
{
    /// <inheritdoc/>
    protected sealed override void AnalyzeObject(KubernetesObject target, RuleContext context) =>
        AnalyzePolicy(new NetworkPolicy(target), target.Subject, context);

    /// <summary>Analyzes a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="description">The policy, as the first argument of the message.</param>
    /// <param name="context">The context to report to.</param>
    protected abstract void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context);

    /// <summary>The rules of a direction that certainly have an effect.</summary>
    protected static IEnumerable<PolicyRule> EffectiveRules(NetworkPolicy policy, PolicyDirection direction) =>
        policy.Isolates(direction) == true ? policy.Rules(direction) : [];
}
