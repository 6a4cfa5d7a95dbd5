using BenchmarkDotNet.Attributes;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Validation;
using YamlDotNet.Core;

namespace KubeGuard.Benchmarks;

/// <summary>Manifest files read, parsed and analyzed, against the bare YAML parser over the same files.</summary>
[MemoryDiagnoser]
[Config(typeof(InProcessConfig))]
[WarmupCount(10)]
[IterationCount(15)]
public class ManifestBenchmarks
{
    private ManifestFolder _folder = null!;

    /// <summary>The number of manifests.</summary>
    [Params(1_000, 10_000)]
    public int Files { get; set; }

    [GlobalSetup]
    public void Setup() => _folder = new ManifestFolder(Files);

    [GlobalCleanup]
    public void Cleanup() => _folder.Dispose();

    /// <summary>The parser alone, on one thread.</summary>
    [Benchmark(Baseline = true)]
    public int BareParser() => _folder.Files.Sum(CountEvents);

    /// <summary>The parser alone, on all threads, as the check uses them.</summary>
    [Benchmark]
    public int BareParserInParallel()
    {
        var events = 0;
        Parallel.ForEach(_folder.Files, file => Interlocked.Add(ref events, CountEvents(file)));
        return events;
    }

    /// <summary>The whole check of the files, without a cache.</summary>
    [Benchmark]
    public int Validation()
    {
        var policies = new ManifestPolicyProvider(new ConfigurationSet([]), new WarningOptions(), new Dictionary<string, string>());
        var findings = new ManifestValidation(policies).Run([.. _folder.Files.Select(file => new ManifestFile(file))]).Count;

        // A broken check must not look fast.
        return findings > Files ? findings : throw new InvalidOperationException($"Only {findings} findings.");
    }

    private static int CountEvents(string path)
    {
        using var reader = File.OpenText(path);
        var parser = new Parser(reader);
        var events = 0;
        while (parser.MoveNext())
        {
            events++;
        }

        return events;
    }
}
