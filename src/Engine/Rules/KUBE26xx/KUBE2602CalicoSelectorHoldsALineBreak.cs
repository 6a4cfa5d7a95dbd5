using KubeGuard.Edits;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Network.Calico;

namespace KubeGuard.Rules;

/// <summary>KUBE2602: a selector of Calico has a line break.</summary>
internal sealed class KUBE2602CalicoSelectorHoldsALineBreak() : CalicoPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2602",
        Name = "CalicoSelectorHoldsALineBreak",
        Title = "Write selectors of Calico in one line",
        MessageFormat = "{0} has a selector with a line break, which is no white space for Calico; write it in one line, or fold it with >-",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#selector",
        Covers = ["KUBE2601"],
    })
{
    private static readonly char[] _lineBreaks = ['\r', '\n'];

    /// <inheritdoc/>
    protected override void AnalyzePolicy(CalicoPolicy policy, string description, RuleContext context)
    {
        foreach (var place in CalicoSelectorField.Of(policy).Select(field => field.Place))
        {
            if (place.String is { } text && text.IndexOfAny(_lineBreaks) >= 0 && Fold(text) is { } folded && SelectorParser.TryParse(folded, out _, out _))
            {
                context.Report(place, [description], RuleFix.Review("Write the selector in one line", "follow the policy, which Calico now accepts", ManifestEdit.Set(place, folded)));
            }
        }
    }

    private static string Fold(string text) =>
        string.Join(" ", text.Split(_lineBreaks, StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()).Where(line => line.Length > 0));
}
