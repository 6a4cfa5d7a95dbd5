using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2410: a selector of a policy is invalid.</summary>
internal sealed class KUBE2410SelectorInvalid() : FieldRule(
    new RuleDescriptor
    {
        Id = "KUBE2410",
        Name = "SelectorInvalid",
        Title = "Use valid label selectors in network policies",
        MessageFormat = "{0} has an invalid label selector: {1}",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors",
    },
    NetworkPolicy.Kind)
{
    /// <inheritdoc/>
    protected override IEnumerable<FieldProblem> FindProblems(KubernetesObject target) => NetworkPolicyValidation.FindSelectorProblems(new NetworkPolicy(target));
}
