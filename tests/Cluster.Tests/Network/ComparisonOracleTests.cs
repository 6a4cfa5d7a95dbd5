using KubeGuard.Cluster.Network;

namespace KubeGuard.Cluster.Tests.Network;

/// <summary>The differences between two inputs that netpol-analyzer prints.</summary>
public sealed class ComparisonOracleTests
{
    // User-defined networks, which take pods out of the network of the cluster, are not part of the model.
    private const string WithUserDefinedNetworks = "diff/only_pods_test__udn_test_1";

    public static IEnumerable<TheoryDataRow<string>> Comparisons() => NetworkOracle.Cases("diff").Where(row => row.Data != WithUserDefinedNetworks);

    [CorpusTheory]
    [MemberData(nameof(Comparisons))]
    public void Differences_are_those_of_the_oracle(string name)
    {
        var expected = NetworkOracle.Expected(name);

        var changes = ConnectivityComparison.Compare(
            NetworkOracle.Compute(expected.GetProperty("dir1").GetString()!).Connections,
            NetworkOracle.Compute(expected.GetProperty("dir2").GetString()!).Connections);

        Assert.Equal(
            expected.GetProperty("diff").EnumerateArray()
                .Select(item => $"{item.GetProperty("type")} {item.GetProperty("src")} -> {item.GetProperty("dst")}: {NetworkOracle.PortsOf(item.GetProperty("set1"))} => {NetworkOracle.PortsOf(item.GetProperty("set2"))}")
                .Order(StringComparer.Ordinal),
            changes.Select(item => $"{TypeOf(item)} {item.Source} -> {item.Destination}: {item.Before} => {item.After}").Order(StringComparer.Ordinal));
    }

    private static string TypeOf(ConnectionChange change) => change.Before.IsEmpty ? "added" : change.After.IsEmpty ? "removed" : "changed";
}
