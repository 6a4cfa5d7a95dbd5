using KubeGuard.Kubernetes.Network.Calico;

namespace KubeGuard.Rules;

/// <summary>KUBE2619: a policy of Calico for host endpoints selects pods.</summary>
internal sealed class KUBE2619DoNotTrackPreDNATOnPods() : CalicoPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2619",
        Name = "DoNotTrackPreDNATOnPods",
        Title = "Use doNotTrack and preDNAT for host endpoints alone",
        MessageFormat = "{0} has {1} and selects pods by {2}, so it has no effect: such policies are for host endpoints; select those",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/globalnetworkpolicy",
    })
{
    private const string NamespaceOfPod = "projectcalico.org/namespace";

    private static readonly string[] _fields = ["doNotTrack", "preDNAT"];

    /// <inheritdoc/>
    protected override void AnalyzePolicy(CalicoPolicy policy, string description, RuleContext context)
    {
        if (policy.IsGlobal && FindSelectorOfPods(policy) is { } selector)
        {
            foreach (var field in _fields.Select(name => policy.Spec[name]).Where(field => field.Is(true)))
            {
                context.Report(field, [description, field.Segment.Key!, selector]);
            }
        }
    }

    private static string? FindSelectorOfPods(CalicoPolicy policy) =>
        policy.NamespaceSelector.String is { Length: > 0 } ? "namespaceSelector"
        : policy.ServiceAccountSelector.String is { Length: > 0 } ? "serviceAccountSelector"
        : CalicoSelectorField.Parse(policy.Selector)?.Restrictions.TryGetValue(NamespaceOfPod, out var restriction) == true && restriction.MustBePresent ? "selector"
        : null;
}
