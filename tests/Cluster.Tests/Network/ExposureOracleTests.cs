using System.Text.Json;
using System.Text.RegularExpressions;
using KubeGuard.Cluster.Network;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Cluster.Tests.Network;

/// <summary>The peers that netpol-analyzer says that workloads are exposed to, besides those that the manifests show.</summary>
public sealed partial class ExposureOracleTests
{
    public static IEnumerable<TheoryDataRow<string>> Exposures() => NetworkOracle.Cases("exposure");

    [CorpusTheory]
    [MemberData(nameof(Exposures))]
    public void Exposures_are_those_of_the_oracle(string name)
    {
        var expected = NetworkOracle.Expected(name);
        var connectivity = NetworkOracle.Compute(expected.GetProperty("dir").GetString()!);

        var exposures = Exposure.Find(connectivity.Model).Select(TextOf)
            .Concat(connectivity.Connections.Where(connection => connection.Source.Range is not null || connection.Destination.Range is not null)
                .Select(connection => $"{connection.Source} -> {connection.Destination}: {connection.Ports}"));

        Assert.Equal(
            new[] { "egress", "ingress" }.SelectMany(direction => expected.GetProperty("exposure").GetProperty(direction).EnumerateArray()).Select(TextOf).Order(StringComparer.Ordinal),
            exposures.Order(StringComparer.Ordinal));
    }

    private static string TextOf(Exposure exposure)
    {
        var (own, peer) = (exposure.Workload.ToString(), exposure.Peer.ToString());
        var ports = exposure.Names.Count > 0 ? string.Join(",", exposure.Names.Select(name => name.Name)) : exposure.Ports.ToString();
        return exposure.Direction == PolicyDirection.Ingress ? $"{peer} -> {own}: {ports}" : $"{own} -> {peer}: {ports}";
    }

    private static string TextOf(JsonElement item)
    {
        var names = item.GetProperty("set").EnumerateObject().Where(protocol => protocol.Value.ValueKind == JsonValueKind.Object)
            .SelectMany(protocol => protocol.Value.GetProperty("named").EnumerateArray()).Select(port => port.GetString()!).ToList();
        var ports = names.Count > 0 ? string.Join(",", names) : NetworkOracle.PortsOf(item.GetProperty("set")).ToString();
        return $"{Normalized(item.GetProperty("src").GetString()!)} -> {Normalized(item.GetProperty("dst").GetString()!)}: {ports}";
    }

    // The oracle writes expressions as Go does, and in their written order.
    private static string Normalized(string peer) => Group().Replace(peer, group =>
    {
        var requirements = Expression().Matches(group.Groups[2].Value).Select(match => (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value.Split(' ')))
            .Select(item => item switch
            {
                (var key, "In", [var value]) => $"{key}={value}",
                (var key, "In", var values) => $"{key} in ({string.Join(",", values.Order(StringComparer.Ordinal))})",
                (var key, "NotIn", var values) => $"{key} notin ({string.Join(",", values.Order(StringComparer.Ordinal))})",
                (var key, "Exists", _) => key,
                (var key, _, _) => $"!{key}",
            })
            .Concat(Expression().Replace(group.Groups[2].Value, "").Split(',', StringSplitOptions.RemoveEmptyEntries));
        return $"[{group.Groups[1].Value} with {{{string.Join(", ", requirements.Order(StringComparer.Ordinal))}}}]";
    });

    [GeneratedRegex(@"\[(namespace|pod) with \{(.*?)\}\](?=/|$|\[)")]
    private static partial Regex Group();

    [GeneratedRegex(@"\{Key:([^,]*),Operator:([^,]*),Values:\[([^\]]*)\],\}")]
    private static partial Regex Expression();
}
