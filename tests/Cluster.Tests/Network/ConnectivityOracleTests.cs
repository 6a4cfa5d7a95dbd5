namespace KubeGuard.Cluster.Tests.Network;

/// <summary>The whole lists of connections that netpol-analyzer prints.</summary>
public sealed class ConnectivityOracleTests
{
    public static IEnumerable<TheoryDataRow<string>> Lists() => NetworkOracle.Cases("core", "core_derived");

    [CorpusTheory]
    [MemberData(nameof(Lists))]
    public void Connections_are_those_of_the_oracle(string name)
    {
        var expected = NetworkOracle.Expected(name);

        var connections = NetworkOracle.Compute(expected.GetProperty("dir").GetString()!).Connections;

        Assert.Equal(
            expected.GetProperty("connections").EnumerateArray()
                .Select(item => $"{item.GetProperty("src")} -> {item.GetProperty("dst")}: {NetworkOracle.PortsOf(item.GetProperty("set"))}").Order(StringComparer.Ordinal),
            connections.Select(item => $"{item.Source} -> {item.Destination}: {item.Ports}").Order(StringComparer.Ordinal));
    }
}
