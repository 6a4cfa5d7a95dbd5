namespace KubeGuard.Build.Tasks.Tests;

/// <summary>Memory does not grow with the number of manifests. No other test runs at the same time.</summary>
[Collection(nameof(MemoryTests))]
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class MemoryTests
{
    [MatrixFact]
    public void Ten_thousand_manifests_are_never_in_memory_together()
    {
        const int Files = 10_000;
        var text = HostileInputTests.Good + string.Concat(Enumerable.Range(0, 50).Select(i => $"# {i}\n---\napiVersion: v1\nkind: ConfigMap\ndata: {{ a: b, c: d, e: f }}\n"));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var highest = 0L;
        var reads = 0;

        var findings = HostileInputTests.Validate(Files, path =>
        {
            // Each file is read twice, since all texts together exceed the limit of kept ones.
            if (Interlocked.Increment(ref reads) % 2000 == 0)
            {
                highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: true) - before);
            }

            return new string(text);
        });

        Assert.Equal(Files, findings.Count);
        Assert.InRange(highest, 1, 100_000_000);
        Assert.InRange((long)Files * text.Length, 30_000_000, long.MaxValue);
    }
}
