using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE2504: a policy of an administrator allows what no namespace can deny.</summary>
internal sealed class KUBE2504AdminAllowOverridesTenants() : ClusterPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2504",
        Name = "AdminAllowOverridesTenants",
        Title = "Let namespaces deny what administrators allow for all",
        MessageFormat = "{0} allows {1} that no NetworkPolicy can deny, for every pod and {2}; use Pass, or select the pods that must be open",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://network-policy-api.sigs.k8s.io/api-overview/",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(ClusterPolicy policy, string description, RuleContext context)
    {
        if (policy.IsBaseline != false || !policy.Subject.IsEveryPod)
        {
            return;
        }

        foreach (var rule in PolicyDirections.All.SelectMany(policy.Rules).Where(rule => rule.KnownAction == RuleAction.Allow))
        {
            foreach (var (place, peer) in rule.Peers.SelectMany(FindWidePeers))
            {
                context.ReportLack(place, [description, PolicyDirections.FieldOf(rule.Direction), peer]);
            }
        }
    }

    private static IEnumerable<(ManifestCursor Place, string Peer)> FindWidePeers(ClusterPeer peer) =>
        peer.IsEveryPod
            ? [(peer.Place, "every pod as its peer")]
            : peer.Networks.Items.Where(item => IpBlock.Parse(item) is { IsWholeFamily: true }).Select(item => (item, "every address as its peer"));
}
