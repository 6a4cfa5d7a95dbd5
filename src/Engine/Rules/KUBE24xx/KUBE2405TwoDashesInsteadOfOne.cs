using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE2405: two peers where one with both selectors is probably meant.</summary>
internal sealed class KUBE2405TwoDashesInsteadOfOne() : NetworkPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2405",
        Name = "TwoDashesInsteadOfOne",
        Title = "Join selectors of namespaces and pods in one peer",
        MessageFormat = "{0} names namespaces and pods as two peers, either of which may connect; join them in one if both are meant",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        foreach (var rule in PolicyDirections.All.SelectMany(direction => EffectiveRules(policy, direction)))
        {
            var peers = rule.Peers.ToList();
            foreach (var (first, second) in peers.Zip(peers.Skip(1), (first, second) => (first, second)).Where(pair => AreMeantTogether(pair.first, pair.second)))
            {
                context.Report(
                    second.Place,
                    [description],
                    RuleFix.Review(
                        "Join the selectors in one peer",
                        "connect only where both selectors match",
                        ManifestEdit.Set(first.Place["podSelector"], second.PodSelector.Node!),
                        ManifestEdit.Remove(second.Place)));
            }
        }
    }

    private static bool AreMeantTogether(PolicyPeer first, PolicyPeer second) =>
        IsAlone(first, first.NamespaceSelector, first.PodSelector) && IsAlone(second, second.PodSelector, second.NamespaceSelector);

    private static bool IsAlone(PolicyPeer peer, ManifestCursor selector, ManifestCursor other) =>
        peer.IpBlock.Place.IsAbsent && other.IsAbsent && selector.IsPresent && selector.IsComplete && new LabelSelector(selector).Requirements.Count > 0;
}
