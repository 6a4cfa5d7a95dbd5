using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE2604: a policy of Calico for pods also cuts off nodes.</summary>
internal sealed class KUBE2604GlobalPolicyHitsHostEndpoints() : CalicoPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2604",
        Name = "GlobalPolicyHitsHostEndpoints",
        Title = "Select namespaces in global policies of Calico that deny",
        MessageFormat = "{0} denies {1} of nodes as well, since it selects host endpoints; add namespaceSelector: all() to select pods alone",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/globalnetworkpolicy",
    })
{
    // Calico gives such labels to pods alone, so a selector that asks for them, or for none, tells the two apart.
    private const string CalicoPrefix = "projectcalico.org/";

    private static readonly string[] _hostFields = ["doNotTrack", "preDNAT", "applyOnForward"];

    /// <inheritdoc/>
    protected override void AnalyzePolicy(CalicoPolicy policy, string description, RuleContext context)
    {
        if (policy is { IsGlobal: true, IsStaged: false } && SelectsHosts(policy) && PolicyDirections.All.Where(direction => Denies(policy, direction)).ToList() is { Count: > 0 } denied)
        {
            context.Report(
                policy.NamespaceSelector,
                [description, string.Join(" and ", denied.Select(PolicyDirections.FieldOf))],
                RuleFix.Review("Select pods alone", "have other policies for the host endpoints of nodes", ManifestEdit.Set(policy.NamespaceSelector, "all()")));
        }
    }

    private static bool SelectsHosts(CalicoPolicy policy) =>
        IsEmpty(policy.NamespaceSelector)
        && IsEmpty(policy.ServiceAccountSelector)
        && _hostFields.All(field => policy.Spec[field].IsNot(true))
        && CalicoSelectorField.Parse(policy.Selector) is { } selector
        && selector.Matches(LabelSet.Empty) == true
        && !selector.Labels.Any(label => label.StartsWith(CalicoPrefix, StringComparison.Ordinal));

    private static bool IsEmpty(ManifestCursor selector) => selector.IsAbsent || selector.Is("");

    private static bool Denies(CalicoPolicy policy, PolicyDirection direction) =>
        policy.AppliesTo(direction) == true
        && (policy.HasRules(direction) == false || policy.Rules(direction).Any(rule => rule.KnownAction == RuleAction.Deny));
}
