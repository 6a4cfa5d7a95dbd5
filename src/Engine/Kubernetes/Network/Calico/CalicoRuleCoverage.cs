using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Network.Calico;

/// <summary>Compares the connections that two rules of one policy of Calico match.</summary>
internal static class CalicoRuleCoverage
{
    // A rule with a condition that is not known matches less than the rest of it says.
    private static readonly string[] _knownFields = ["action", "metadata", "ipVersion", "protocol", "notProtocol", "source", "destination"];
    private static readonly string[] _unconditionalFields = ["action", "metadata"];

    /// <summary>Determines whether a rule certainly matches every connection.</summary>
    public static bool MatchesEverything(CalicoRule rule) =>
        rule.Place.IsComplete && rule.Place.Entries.All(field => Array.IndexOf(_unconditionalFields, field.Segment.Key) >= 0 || IsEmpty(field));

    /// <summary>Determines whether a rule certainly matches every connection that another one of the same direction matches.</summary>
    public static bool Includes(CalicoRule wide, CalicoRule narrow) =>
        wide.Place.IsComplete
        && wide.Place.Entries.All(field => Array.IndexOf(_knownFields, field.Segment.Key) >= 0 || IsEmpty(field))
        && (wide.IpVersion.IsAbsent || (wide.IpVersion.Integer is { } version && narrow.IpVersion.Is(version)))
        && IncludesProtocol(wide, narrow)
        && CalicoEntityCoverage.Includes(wide.Source, narrow.Source, narrow)
        && CalicoEntityCoverage.Includes(wide.Destination, narrow.Destination, narrow);

    private static bool IncludesProtocol(CalicoRule wide, CalicoRule narrow)
    {
        var (protocol, not) = (CalicoProtocol.Parse(wide.Protocol), CalicoProtocol.Parse(wide.NotProtocol));
        var own = CalicoProtocol.Parse(narrow.Protocol);
        return (wide.Protocol.IsAbsent || (protocol is not null && protocol == own))
            && (wide.NotProtocol.IsAbsent || (not is not null && (not == CalicoProtocol.Parse(narrow.NotProtocol) || (own is not null && own != not))));
    }

    private static bool IsEmpty(ManifestCursor field) => field.IsAbsent || field.Node is MappingNode { IsComplete: true, Entries.Count: 0 };
}
