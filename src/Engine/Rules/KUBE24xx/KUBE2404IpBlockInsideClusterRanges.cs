using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2404: a peer is a block of addresses of pods or Services.</summary>
internal sealed class KUBE2404IpBlockInsideClusterRanges() : NetworkPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2404",
        Name = "IpBlockInsideClusterRanges",
        Title = "Select pods by labels and not by addresses of the cluster",
        MessageFormat = "{0} names the block {1}, which is inside the addresses of {2}; select the pods by their labels",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors",
        Options = [_pods, _services],
    })
{
    private static readonly RuleOption<IReadOnlyList<string>> _pods = RuleOption.List(
        "pod_cidrs", [], "The blocks of addresses that the cluster gives to pods.");

    private static readonly RuleOption<IReadOnlyList<string>> _services = RuleOption.List(
        "service_cidrs", [], "The blocks of addresses that the cluster gives to Services.");

    /// <inheritdoc/>
    protected override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        (RangeSet<Address> Addresses, string Noun)[] ranges =
        [
            (AddressesOf(context.Option(_pods)), "pods, which change"),
            (AddressesOf(context.Option(_services)), "Services, which are translated before policies apply"),
        ];
        foreach (var block in policy.AllPeers.Select(peer => peer.IpBlock))
        {
            if (block.Block is { } written && Array.Find(ranges, range => range.Addresses.Contains(written.Addresses)) is { Noun: { } noun })
            {
                context.Report(block.Cidr, [description, block.Cidr.String!, noun]);
            }
        }
    }

    private static RangeSet<Address> AddressesOf(IEnumerable<string> blocks) =>
        RangeSet<Address>.Of(AddressBlock.ReadAll(blocks).SelectMany(block => block.Addresses.Ranges));
}
