using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE2615: a rule of Calico allows everything but some peers.</summary>
internal sealed class KUBE2615NotSelectorInsteadOfNegation() : CalicoPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2615",
        Name = "NotSelectorInsteadOfNegation",
        Title = "Say which peers a rule of Calico allows, and not only which it does not",
        MessageFormat = "{0} allows every peer that {1} does not name, external addresses included; add a selector or nets, or negate inside of selector",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#entityrule",
    })
{
    private static readonly string[] _positive = ["nets", "selector", "namespaceSelector", "serviceAccounts", "services"];

    /// <inheritdoc/>
    protected override void AnalyzePolicy(CalicoPolicy policy, string description, RuleContext context)
    {
        foreach (var direction in PolicyDirections.All.Where(direction => policy.AppliesTo(direction) == true))
        {
            foreach (var peer in policy.Rules(direction).Where(rule => rule.KnownAction == RuleAction.Allow).Select(rule => rule.Peer))
            {
                if (_positive.All(field => IsNone(peer.Place[field])) && FindNegative(peer, policy) is { } negative)
                {
                    context.Report(negative, [description, negative.Segment.Key!]);
                }
            }
        }
    }

    // In a policy of a namespace, notSelector is about the pods of the namespace alone.
    private static ManifestCursor? FindNegative(CalicoEntity peer, CalicoPolicy policy) =>
        policy.IsGlobal && peer.NotSelector.IsPresent && !peer.NotSelector.Is("") ? peer.NotSelector
        : peer.NotNets.Items.Count > 0 && peer.NotSelector.IsAbsent ? peer.NotNets
        : null;

    private static bool IsNone(ManifestCursor field) => field.IsAbsent || field.Is("") || field.Node is SequenceNode { IsComplete: true, Items.Count: 0 };
}
