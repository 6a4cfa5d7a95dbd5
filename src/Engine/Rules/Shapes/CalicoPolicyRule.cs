using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network.Calico;

namespace KubeGuard.Rules;

/// <summary>A rule over each policy of Calico, staged ones included.</summary>
/// <param name="descriptor">The data of the rule.</param>
internal abstract class CalicoPolicyRule(RuleDescriptor descriptor) : ObjectRule(descriptor, CalicoKinds.Policies)
{
    /// <inheritdoc/>
    protected sealed override void AnalyzeObject(KubernetesObject target, RuleContext context) =>
        AnalyzePolicy(new CalicoPolicy(target), target.Subject, context);

    /// <summary>Analyzes a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="description">The policy, as the first argument of the message.</param>
    /// <param name="context">The context to report to.</param>
    protected abstract void AnalyzePolicy(CalicoPolicy policy, string description, RuleContext context);
}
