using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Rules;

/// <summary>Finds the peers of a rule that are every address of a version of the Internet Protocol.</summary>
internal static class WholeFamilyPeers
{
    /// <summary>The blocks that cover all addresses, with or without exceptions, and the list whose blocks do so together.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The places, and whether exceptions narrow the block.</returns>
    public static IEnumerable<(ManifestCursor Place, AddressFamily Family, bool HasExceptions)> Find(PolicyRule rule)
    {
        var blocks = rule.Peers.Select(peer => peer.IpBlock).Where(block => block.Block is not null).ToList();
        var whole = blocks.Where(block => block.Block!.Value.IsWholeFamily && !block.Except.IsUnknown && block.Except.IsComplete).ToList();
        foreach (var block in whole)
        {
            yield return (block.Cidr, block.Block!.Value.Family, block.Except.Items.Count > 0);
        }

        if (whole.Count > 0 || blocks.Any(block => block.Addresses is null))
        {
            yield break;
        }

        var union = RangeSet<Address>.Of(blocks.SelectMany(block => block.Addresses!.Ranges));
        foreach (var family in new[] { AddressFamily.IPv4, AddressFamily.IPv6 }.Where(family => union.Contains(AddressBlock.WholeFamily(family).Addresses)))
        {
            yield return (rule.PeerList, family, false);
        }
    }
}
