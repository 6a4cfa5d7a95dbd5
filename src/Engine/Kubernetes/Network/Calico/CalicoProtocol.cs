using System.Globalization;
using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Kubernetes.Network.Calico;

/// <summary>
/// A protocol by its name or number
/// (https://www.iana.org/assignments/protocol-numbers/protocol-numbers.xhtml).
/// </summary>
/// <param name="Number">The number.</param>
internal readonly record struct CalicoProtocol(int Number)
{
    /// <summary>The Internet Control Message Protocol.</summary>
    public static readonly CalicoProtocol Icmp = new(1);

    /// <summary>The Internet Control Message Protocol for version 6.</summary>
    public static readonly CalicoProtocol IcmpV6 = new(58);

    private static readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal)
    {
        ["ICMP"] = 1,
        ["TCP"] = 6,
        ["UDP"] = 17,
        ["ICMPv6"] = 58,
        ["SCTP"] = 132,
        ["UDPLite"] = 136,
    };

    /// <summary>Indicates whether it is one of the two that have types and codes.</summary>
    public bool IsIcmp => this == Icmp || this == IcmpV6;

    /// <summary>The protocol with ports that it is; <see langword="null"/> if it has none.</summary>
    public TransportProtocol? Transport => Number switch
    {
        6 => TransportProtocol.Tcp,
        17 => TransportProtocol.Udp,
        132 => TransportProtocol.Sctp,
        _ => null,
    };

    /// <summary>Determines whether the text or number at a place is known, and is no protocol.</summary>
    public static bool IsInvalid(ManifestCursor place) => (place.Integer is not null || place.String is not null) && Parse(place) is null;

    /// <summary>Reads a protocol; <see langword="null"/> unless it is known and valid.</summary>
    public static CalicoProtocol? Parse(ManifestCursor place) =>
        place.Integer is { } number ? OfNumber(number)
        : place.String is not { } text ? null
        : _numbers.TryGetValue(text, out var known) ? new CalicoProtocol(known)
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? OfNumber(written)
        : null;

    private static CalicoProtocol? OfNumber(long number) => number is >= 1 and <= 255 ? new CalicoProtocol((int)number) : null;
}
