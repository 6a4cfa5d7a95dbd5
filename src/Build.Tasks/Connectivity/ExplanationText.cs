using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Network.Explanations;
using KubeGuard.Cluster.Network.Reports;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Build.Connectivity;

/// <summary>Writes explanations of a connection for the console, with the place of every rule that decides.</summary>
/// <param name="section">The set.</param>
internal sealed class ExplanationText(ReportSection section)
{
    /// <summary>The text of explanations between peers of two names; what has the same reasons is explained once.</summary>
    /// <param name="source">The name of the source.</param>
    /// <param name="destination">The name of the destination.</param>
    /// <param name="explanations">One explanation for each pair of peers.</param>
    public string Write(string source, string destination, IReadOnlyList<ConnectionExplanation> explanations)
    {
        var same = explanations.GroupBy(explanation => string.Join("\n", LinesOf(explanation, source, destination)), StringComparer.Ordinal).ToList();
        return string.Join("\n", same.Select(group =>
        {
            var (from, to) = (NameOf(source, [.. group.Select(explanation => explanation.Source)]), NameOf(destination, [.. group.Select(explanation => explanation.Destination)]));
            return $"{from} -> {to}, {group.First().Asked}: {group.Key}";
        }));
    }

    private IEnumerable<string> LinesOf(ConnectionExplanation explanation, string source, string destination)
    {
        yield return VerdictOf(explanation);
        if (explanation.BeyondPolicies is { } beyond)
        {
            yield return $"  {(beyond == explanation.Source ? source : destination)} is in the network of its node, and no policy reliably stops connections from or to it";
            yield break;
        }

        if (explanation.AreApart)
        {
            yield return $"  {source} and {destination} are in different networks, between which there are no connections";
            yield break;
        }

        foreach (var line in RoutesOf(explanation))
        {
            yield return line;
        }

        foreach (var side in explanation.Sides)
        {
            yield return $"  {PolicyDirections.FieldOf(side.Direction)} of {(side.Direction == PolicyDirection.Egress ? source : destination)}:";
            foreach (var decision in side.Decisions)
            {
                yield return $"    {decision.Ports}: {ReasonOf(decision, side)}";
            }
        }
    }

    private static string VerdictOf(ConnectionExplanation explanation) =>
        explanation.Allowed.IsEmpty ? "denied"
        : explanation.Allowed.Equals(explanation.Asked) ? "allowed"
        : $"allowed on {explanation.Allowed}";

    private IEnumerable<string> RoutesOf(ConnectionExplanation explanation) =>
        explanation.Routes is not { } routes ? []
        : routes.Count == 0 ? ["  no Ingress or Route leads to it"]
        : routes.Select(route => $"  {route} ({section.TextOf(route.Steps[0].Place)})");

    private string ReasonOf(TrafficDecision decision, SideExplanation side)
    {
        var verb = decision.IsAllowed ? "allowed" : "denied";
        if (decision is { Rule: { } rule, Policy: { } policy })
        {
            return $"{verb} by {rule.Place.Path} of {policy} ({section.TextOf(rule.Place)})";
        }

        return decision.Tier is { } tier ? $"denied, since no rule matches of {string.Join(", ", side.Policies.Where(tier.Policies.Contains).Select(policy => $"{policy} ({section.TextOf(policy.Object.Root)})"))}"
            : side.Policies.Count == 0 ? "allowed, since no policy is for it"
            : "allowed, since no rule matches and none of the policies isolates";
    }

    // Of addresses, those that have the same reasons are named.
    private static string NameOf(string name, IReadOnlyList<NetworkPeer> peers) =>
        peers.OfType<AddressRange>().ToList() is { Count: > 0 } ranges
            ? string.Join(", ", AddressNames.Of(RangeSet<Address>.Of(ranges.Select(range => range.Range))))
            : name;
}
