using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2505: a rule of an administrator about addresses is about pods as well.</summary>
internal sealed class KUBE2505NetworksAlsoHitPods() : ClusterPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2505",
        Name = "NetworksAlsoHitPods",
        Title = "Decide about pods before addresses that include them",
        MessageFormat = "{0} decides about pods by a rule for the addresses {1}, which clusters use for pods; put a rule for all namespaces before it",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://network-policy-api.sigs.k8s.io/api-overview/",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(ClusterPolicy policy, string description, RuleContext context)
    {
        var rules = policy.Rules(PolicyDirection.Egress).TakeWhile(rule => !MayDecideAboutAllPods(rule));
        foreach (var network in rules.Where(Decides).SelectMany(rule => rule.Peers).SelectMany(peer => peer.Networks.Items).Where(IncludesPods))
        {
            context.Report(network, [description, network.String!]);
        }
    }

    private static bool Decides(ClusterRule rule) => rule.KnownAction is RuleAction.Allow or RuleAction.Deny;

    // Every pod is either one of a namespace or selected in one. A rule that is not known may be for all of them.
    private static bool MayDecideAboutAllPods(ClusterRule rule) =>
        !rule.PeerList.IsComplete || rule.Peers.Any(peer => peer.IsEveryPod || peer.Place.IsUnknown || peer.Namespaces.IsUnknown || peer.Pods.IsUnknown);

    // A part of such a block may be the network of an office.
    private static bool IncludesPods(ManifestCursor network) =>
        IpBlock.Parse(network) is { } block && KnownAddresses.ClusterBlocks.Ranges.Any(range => block.Addresses.Contains(RangeSet<Address>.Of(range.First, range.Last)));
}
