using KubeGuard.Edits;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2108: a rule of a policy lets pods reach the metadata service of a cloud.</summary>
internal sealed class KUBE2108CloudMetadataReachable() : NetworkPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2108",
        Name = "CloudMetadataReachable",
        Title = "Leave the metadata addresses of clouds out of egress",
        MessageFormat = "{0} lets pods reach the cloud's metadata service at {1}, which may give them the credentials of the node; add it to except",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
        Options = [_addresses],
    })
{
    private static readonly RuleOption<IReadOnlyList<string>> _addresses = RuleOption.List(
        "metadata_addresses",
        ["169.254.169.254", "fd00:ec2::254", "169.254.170.2", "100.100.100.200", "192.0.0.192"],
        "The addresses of metadata services.");

    /// <inheritdoc/>
    protected override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        var addresses = AddressBlock.ReadAll(context.Option(_addresses));
        foreach (var rule in EffectiveRules(policy, PolicyDirection.Egress).Where(MayUseHttp))
        {
            foreach (var block in rule.Peers.Select(peer => peer.IpBlock).Where(block => block.Addresses is not null))
            {
                var reached = addresses.Where(address => block.Addresses!.Contains(address.Addresses)).ToList();
                if (reached.Count > 0)
                {
                    context.Report(block.Cidr, [description, string.Join(", ", reached.Select(address => address.Written))], FixesOf(block, reached));
                }
            }
        }
    }

    private static bool MayUseHttp(PolicyRule rule) =>
        rule.MatchesEveryPort || rule.Ports.Any(port => port.Selection?.Numbers.Contains(TransportProtocol.Tcp, 80) == true);

    // A block of the address alone has no exception: it is meant.
    private static RuleFix[] FixesOf(IpBlock block, IReadOnlyList<AddressBlock> reached)
    {
        var exceptions = reached.Where(address => block.Block!.Value.StrictlyContains(address)).Select(address => ScalarNode.String(address.ToString())).ToList();
        return exceptions.Count == 0 ? [] :
        [
            RuleFix.Review(
                "Leave the metadata addresses out",
                "work without the metadata service of the cloud",
                block.Except.IsAbsent
                    ? [ManifestEdit.Set(block.Except, new SequenceNode(exceptions))]
                    : [.. exceptions.Select(exception => ManifestEdit.Add(block.Except, exception))]),
        ];
    }
}
