using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2407: a peer of a policy names nothing, or pods and addresses at once.</summary>
internal sealed class KUBE2407PeerItemWithNoFieldIpBlockMixed() : FieldRule(
    new RuleDescriptor
    {
        Id = "KUBE2407",
        Name = "PeerItemWithNoFieldIpBlockMixed",
        Title = "Give each peer of a network policy one meaning",
        MessageFormat = "{0} has a peer that {1}",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors",
    },
    NetworkPolicy.Kind)
{
    /// <inheritdoc/>
    protected override IEnumerable<FieldProblem> FindProblems(KubernetesObject target) => NetworkPolicyValidation.FindShapeProblems(new NetworkPolicy(target));
}
