namespace KubeGuard.Cluster.Tests.Admission.Generated;

/// <summary>A table of 60 objects with the rules that each violates, by the build and by the cluster.</summary>
public sealed class DecisionTableTests
{
    private const int ObjectCount = 60;

    [Fact]
    public void Build_and_cluster_decide_alike_about_60_objects()
    {
        var comparison = new PolicyComparison();
        var policies = comparison.Expressions.ToDictionary(rule => rule.Key, rule => new OwnCel(rule.Value, comparison.Version));
        var objects = Directory.EnumerateFiles(Repository.PathOf("tests/Corpus"), "*.yaml").Order(StringComparer.Ordinal)
            .SelectMany(file => PolicyComparison.ObjectsIn(File.ReadAllText(file)).Select(target => (Path.GetFileName(file), target)))
            .Where(item => item.target.Pods.Count > 0 && !RefusedObject.IsOne(item.target))
            .Take(ObjectCount)
            .ToList();
        var cases = comparison.CasesOf(objects);

        Assert.Equal(ObjectCount, objects.Count);
        Assert.Equal(
            Table(cases, item => item.Findings.Count > 0),
            Table(cases, item => policies[item.Rule].Evaluate(item.Seen) is { Messages.Count: > 0 } or { Error: not null }));
    }

    private static string Table(IEnumerable<ComparedCase> cases, Func<ComparedCase, bool> isViolated) => string.Join(
        '\n',
        cases.GroupBy(item => item.Target).Select(row => $"{row.First().Name}: {string.Join(' ', row.Where(isViolated).Select(item => item.Rule))}"));
}
