using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>A rule over each AdminNetworkPolicy, BaselineAdminNetworkPolicy and ClusterNetworkPolicy.</summary>
/// <param name="descriptor">The data of the rule.</param>
internal abstract class ClusterPolicyRule(RuleDescriptor descriptor) : ObjectRule(descriptor, ClusterPolicy.Kinds)
{
    /// <inheritdoc/>
    protected sealed override void AnalyzeObject(KubernetesObject target, RuleContext context) =>
        AnalyzePolicy(new ClusterPolicy(target), target.Subject, context);

    /// <summary>Analyzes a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="description">The policy, as the first argument of the message.</param>
    /// <param name="context">The context to report to.</param>
    protected abstract void AnalyzePolicy(ClusterPolicy policy, string description, RuleContext context);
}
