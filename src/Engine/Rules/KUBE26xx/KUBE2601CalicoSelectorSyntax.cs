using KubeGuard.Kubernetes.Network.Calico;

namespace KubeGuard.Rules;

/// <summary>KUBE2601: a selector of Calico breaks the grammar.</summary>
internal sealed class KUBE2601CalicoSelectorSyntax() : CalicoPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2601",
        Name = "CalicoSelectorSyntax",
        Title = "Write selectors of Calico by their grammar",
        MessageFormat = "{0} has an invalid selector: {1}, at character {2}",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#selector",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(CalicoPolicy policy, string description, RuleContext context)
    {
        foreach (var field in CalicoSelectorField.Of(policy))
        {
            if (field.Error is { } error)
            {
                context.Report(field.Place, [description, error.Message, $"{error.Position + 1}"]);
            }
        }
    }
}
