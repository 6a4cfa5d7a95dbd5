using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2112: a rule for every address includes those of private networks.</summary>
internal sealed class KUBE2112PrivateRangesSwallowedByAPublicAllow() : NetworkPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2112",
        Name = "PrivateRangesSwallowedByAPublicAllow",
        Title = "Leave private networks out of egress to every address",
        MessageFormat = "{0} allows egress to every {1} address, and so to the private networks {2}; add them to except, and allow what is needed in them by selectors",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors",
        Options = [_networks],
        Covers = ["KUBE2103"],
    })
{
    private static readonly RuleOption<IReadOnlyList<string>> _networks = RuleOption.List(
        "private_networks",
        ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16", "fc00::/7"],
        "The blocks of addresses that clusters, nodes and metadata services use.");

    /// <inheritdoc/>
    protected override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        var networks = AddressBlock.ReadAll(context.Option(_networks));
        foreach (var block in EffectiveRules(policy, PolicyDirection.Egress).SelectMany(rule => rule.Peers).Select(peer => peer.IpBlock))
        {
            if (block is { Block: { IsWholeFamily: true } whole, Addresses: { } addresses }
                && networks.Where(network => addresses.Contains(network.Addresses)).ToList() is { Count: > 0 } swallowed)
            {
                context.Report(block.Cidr, [description, $"{whole.Family}", string.Join(", ", swallowed)]);
            }
        }
    }
}
