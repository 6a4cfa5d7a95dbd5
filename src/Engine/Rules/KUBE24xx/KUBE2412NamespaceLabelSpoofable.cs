using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2412: a peer trusts labels that the owners of namespaces can set.</summary>
internal sealed class KUBE2412NamespaceLabelSpoofable() : NetworkPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2412",
        Name = "NamespaceLabelSpoofable",
        Title = "Select namespaces by a label that only the cluster sets",
        MessageFormat = "{0} trusts every namespace with the label {1}, which the owner of a namespace can set; select by kubernetes.io/metadata.name",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-namespace-by-its-name",
        Options = [_trusted],
    })
{
    private static readonly RuleOption<IReadOnlyList<string>> _trusted = RuleOption.List(
        "trusted_namespace_labels", ["kubernetes.io/metadata.name"], "The labels of namespaces that their owners cannot set.");

    /// <inheritdoc/>
    protected override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        var trusted = context.Option(_trusted);
        foreach (var peer in PolicyDirections.All.SelectMany(direction => EffectiveRules(policy, direction)).SelectMany(rule => rule.Peers))
        {
            var selector = new LabelSelector(peer.NamespaceSelector);
            if (selector.IsKnown && selector.Requirements.Count > 0 && !selector.Requirements.Any(requirement => IsPinned(requirement, trusted)))
            {
                var keys = selector.Requirements.Select(requirement => requirement.Key!).Except(trusted, StringComparer.Ordinal).ToList();
                if (keys.Count > 0)
                {
                    context.Report(peer.NamespaceSelector, [description, string.Join(", ", keys)]);
                }
            }
        }
    }

    private static bool IsPinned(LabelRequirement requirement, IReadOnlyList<string> trusted) =>
        requirement.Operator == LabelOperator.In && trusted.Contains(requirement.Key!, StringComparer.Ordinal);
}
