namespace KubeGuard.Cluster.Tests.Cel.Conformance;

/// <summary>The conformance tests of CEL, in the sections that Kubernetes enables.</summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    private static readonly string[] _sectionsOfOthers =
        ["bindings_ext", "block_ext", "encoders_ext", "enums", "math_ext", "proto2", "proto2_ext", "proto3", "wrappers"];

    [MatrixFact]
    public void Every_test_passes_or_is_a_known_difference_of_Kubernetes()
    {
        var cases = ConformanceData.Cases();
        if (cases is null)
        {
            Assert.Skip("The package @bufbuild/cel-spec of npm cannot be fetched.");
        }

        var failed = new List<string>();
        foreach (var section in cases.Where(item => !_sectionsOfOthers.Contains(item.Section)).GroupBy(item => item.Section))
        {
            var results = section.ToLookup(item => item.Run());
            output.WriteLine($"{section.Key}: {results[ConformanceResult.Passed].Count()} of {section.Count() - results[ConformanceResult.NotOfKubernetes].Count()}, {results[ConformanceResult.NotOfKubernetes].Count()} are not of Kubernetes");
            failed.AddRange(results[ConformanceResult.Failed].Select(item => $"{item.Section}/{item.Name}: {item.Expression}"));
        }

        failed.RemoveAll(line => ConformanceDifferences.Reasons.ContainsKey(line.Split(':')[0]));
        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }
}
