using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;

namespace KubeGuard.Rules;

/// <summary>KUBE2617: a selector of Calico names a label that its objects never have.</summary>
internal sealed class KUBE2617LabelInWrongSelector() : CalicoPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2617",
        Name = "LabelInWrongSelector",
        Title = "Use labels of namespaces in namespaceSelector and those of pods in selector",
        MessageFormat = "{0} selects by the label {1} in {2}, which {3} do not have; use it in {4}",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#selector",
    })
{
    private const string NamespaceOfPod = "projectcalico.org/namespace";

    private static readonly string[] _labelsOfNamespaces = ["kubernetes.io/metadata.name", "projectcalico.org/name"];

    /// <inheritdoc/>
    protected override void AnalyzePolicy(CalicoPolicy policy, string description, RuleContext context)
    {
        var entities = PolicyDirections.All.SelectMany(policy.Rules).SelectMany(rule => new[] { rule.Source, rule.Destination }).ToList();
        foreach (var place in entities.Select(entity => entity.Selector).Prepend(policy.Selector))
        {
            if (CalicoSelectorField.Parse(place)?.Labels.FirstOrDefault(label => _labelsOfNamespaces.Contains(label, StringComparer.Ordinal)) is { } label)
            {
                context.Report(place, [description, label, "selector", "pods", "namespaceSelector"]);
            }
        }

        foreach (var place in entities.Select(entity => entity.NamespaceSelector).Prepend(policy.NamespaceSelector))
        {
            if (CalicoSelectorField.Parse(place)?.Labels.Contains(NamespaceOfPod, StringComparer.Ordinal) == true)
            {
                context.Report(place, [description, NamespaceOfPod, "namespaceSelector", "namespaces", "selector"]);
            }
        }
    }
}
