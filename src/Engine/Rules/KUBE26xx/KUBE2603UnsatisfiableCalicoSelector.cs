using KubeGuard.Kubernetes.Network.Calico;

namespace KubeGuard.Rules;

/// <summary>KUBE2603: a selector of Calico contradicts itself.</summary>
internal sealed class KUBE2603UnsatisfiableCalicoSelector() : CalicoPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2603",
        Name = "UnsatisfiableCalicoSelector",
        Title = "Use selectors of Calico that something can match",
        MessageFormat = "{0} has a selector that nothing can match: {1}",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#selector",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(CalicoPolicy policy, string description, RuleContext context)
    {
        foreach (var field in CalicoSelectorField.Of(policy))
        {
            if (field.Error is null && field.Expression is { IsSatisfiable: false } selector)
            {
                context.Report(field.Place, [description, $"{selector}"]);
            }
        }
    }
}
