namespace KubeGuard.Network;

/// <summary>Addresses with a meaning of their own.</summary>
internal static class KnownAddresses
{
    /// <summary>Every address of both versions.</summary>
    public static readonly RangeSet<Address> All = Union("0.0.0.0/0", "::/0");

    /// <summary>
    /// The blocks that clusters take the addresses of pods, Services and nodes from: private ones
    /// (https://datatracker.ietf.org/doc/html/rfc1918#section-3, https://datatracker.ietf.org/doc/html/rfc4193#section-3.1),
    /// and the shared block (https://datatracker.ietf.org/doc/html/rfc6598#section-7).
    /// </summary>
    public static readonly RangeSet<Address> ClusterBlocks = Union("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7");

    /// <summary>The union of blocks that are known to be valid.</summary>
    public static RangeSet<Address> Union(params string[] blocks) => RangeSet<Address>.Of(blocks.SelectMany(block => Parse(block).Addresses.Ranges));

    private static AddressBlock Parse(string text) =>
        AddressBlock.TryParse(text, out var block) ? block : throw new FormatException($"'{text}' is no block of addresses.");
}
