using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;

namespace KubeGuard.Rules;

/// <summary>KUBE2614: an object of Calico is invalid.</summary>
internal sealed class KUBE2614CalicoRuleInvalid() : FieldRule(
    new RuleDescriptor
    {
        Id = "KUBE2614",
        Name = "CalicoRuleInvalid",
        Title = "Write policies of Calico that it accepts",
        MessageFormat = "{0} is refused by Calico: {1}",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/networkpolicy",
    },
    [.. CalicoKinds.Policies, CalicoKinds.Tier, CalicoKinds.NetworkSet, CalicoKinds.GlobalNetworkSet])
{
    /// <inheritdoc/>
    protected override IEnumerable<FieldProblem> FindProblems(KubernetesObject target) => CalicoValidation.FindProblems(target);
}
