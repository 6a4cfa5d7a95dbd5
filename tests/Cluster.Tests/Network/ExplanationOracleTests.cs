using System.Text.Json;
using KubeGuard.Cluster.Network;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Tests.Network;

/// <summary>The verdicts of netpol-analyzer about each pair of peers: the ports that are allowed or denied, and the side that decides.</summary>
public sealed class ExplanationOracleTests
{
    public static IEnumerable<TheoryDataRow<string>> Explanations() => NetworkOracle.Cases("explain");

    [CorpusTheory]
    [MemberData(nameof(Explanations))]
    public void Verdicts_are_those_of_the_oracle(string name)
    {
        var expected = NetworkOracle.Expected(name);
        var connectivity = NetworkOracle.Compute(expected.GetProperty("dir").GetString()!);
        var model = connectivity.Model;
        var peers = model.Workloads.ToDictionary(workload => workload.ToString(), workload => (NetworkPeer)workload.Pods[0]);
        var (sources, destinations) = (With(peers, model.Sources), With(peers, model.Destinations));

        Assert.All(expected.GetProperty("pairs").EnumerateArray(), pair =>
        {
            if (pair.GetProperty("src").GetString() == IngressConnections.ControllerName)
            {
                AssertRoutes(pair, connectivity);
                return;
            }

            var (source, destination) = (sources[pair.GetProperty("src").GetString()!], destinations[pair.GetProperty("dst").GetString()!]);
            var declared = (destination as PodClass)?.Ports ?? [];
            foreach (var item in pair.GetProperty("classes").EnumerateArray())
            {
                var ports = NetworkOracle.PortsOf(item.GetProperty("set"));
                AssertVerdict(item, ports, model.Allowed(source, destination), $"{source} -> {destination}");
                AssertSide(item, "egress", ports, source, PolicyDirection.Egress, destination, declared, model);
                AssertSide(item, "ingress", ports, destination, PolicyDirection.Ingress, source, declared, model);
            }
        });
    }

    private static void AssertRoutes(JsonElement pair, Connectivity connectivity)
    {
        var allowed = connectivity.Connections
            .FirstOrDefault(connection => connection.Source == NamedPeer.IngressController && connection.Destination.Name == pair.GetProperty("dst").GetString())?.Ports ?? PortSet.None;
        Assert.All(pair.GetProperty("classes").EnumerateArray(), item => AssertVerdict(item, NetworkOracle.PortsOf(item.GetProperty("set")), allowed, "routes"));
    }

    private static Dictionary<string, NetworkPeer> With(Dictionary<string, NetworkPeer> peers, IEnumerable<AddressRange> ranges) =>
        peers.Concat(ranges.Select(range => KeyValuePair.Create($"{range}[External]", (NetworkPeer)range))).ToDictionary();

    private static void AssertSide(
        JsonElement item, string name, PortSet ports, NetworkPeer own, PolicyDirection direction, NetworkPeer peer, IReadOnlyList<ContainerPort> declared, NetworkModel model)
    {
        if (!item.TryGetProperty(name, out var side) || side.ValueKind != JsonValueKind.Object || own is not PodClass pods)
        {
            return;
        }

        var decisions = model.Side(pods, direction).Explain(peer, declared);
        Assert.True(decisions.Aggregate(PortSet.None, (all, decision) => all.Union(decision.Ports)).IsAll);
        var allowed = decisions.Where(decision => decision.IsAllowed).Aggregate(PortSet.None, (all, decision) => all.Union(decision.Ports));
        AssertVerdict(side, ports, allowed, name);
        Assert.Equal(allowed, model.Side(pods, direction).Allowed(peer, declared));
    }

    private static void AssertVerdict(JsonElement item, PortSet ports, PortSet allowed, string what)
    {
        var isAllowed = item.GetProperty("verdict").GetString() == "allow";
        Assert.True(isAllowed ? allowed.Contains(ports) : !allowed.Overlaps(ports), $"{what}: {ports} should be {item.GetProperty("verdict")}, allowed are {allowed}");
    }
}
