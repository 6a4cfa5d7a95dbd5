using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Cluster.Tests.Network;

/// <summary>The workloads that no policy is for, as netpol-analyzer lists them.</summary>
public sealed class IsolationOracleTests
{
    public static IEnumerable<TheoryDataRow<string>> Exposures() => NetworkOracle.Cases("exposure");

    [CorpusTheory]
    [MemberData(nameof(Exposures))]
    public void Unprotected_workloads_are_those_of_the_oracle(string name)
    {
        var expected = NetworkOracle.Expected(name);
        var model = NetworkOracle.Compute(expected.GetProperty("dir").GetString()!).Model;

        Assert.Equal(
            expected.GetProperty("unprotected").EnumerateArray().Select(item => $"{item.GetProperty("workload")} {item.GetProperty("direction")}").Order(StringComparer.Ordinal),
            model.Workloads
                .SelectMany(workload => PolicyDirections.All, (workload, direction) => (workload, direction))
                .Where(pair => !pair.workload.Pods.All(pods => model.PoliciesFor(pods, pair.direction).Any()))
                .Select(pair => $"{pair.workload} {PolicyDirections.TypeOf(pair.direction)}")
                .Order(StringComparer.Ordinal));
    }
}
