using BenchmarkDotNet.Attributes;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Validation;
using YamlDotNet.Core;

namespace KubeGuard.Benchmarks;

/// <summary>1,000 manifest files read, parsed and judged, against the bare YAML parser over the same files.</summary>
[MemoryDiagnoser]
[Config(typeof(InProcessConfig))]
[WarmupCount(20)]
[IterationCount(20)]
public class ManifestBenchmarks
{
    private const int Files = 1000;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "kubeguard-benchmark-" + Guid.NewGuid().ToString("N"));
    private ManifestFile[] _files = [];

    [GlobalSetup]
    public void Setup()
    {
        Directory.CreateDirectory(_folder);
        _files = [.. Enumerable.Range(0, Files).Select(number => new ManifestFile(Path.Combine(_folder, $"service-{number}.yaml")))];
        for (var number = 0; number < Files; number++)
        {
            File.WriteAllText(_files[number].Path, GeneratedSources.Manifest(number));
        }
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    /// <summary>The parser alone, on one thread.</summary>
    [Benchmark(Baseline = true)]
    public int BareParser() => _files.Sum(file => CountEvents(file.Path));

    /// <summary>The parser alone, on all threads, as the check uses them.</summary>
    [Benchmark]
    public int BareParserInParallel()
    {
        var events = 0;
        Parallel.ForEach(_files, file => Interlocked.Add(ref events, CountEvents(file.Path)));
        return events;
    }

    /// <summary>All that the task does for the files.</summary>
    [Benchmark]
    public int Validation()
    {
        var policies = new PolicyProvider(new ConfigurationSet([]), new WarningOptions(), new Dictionary<string, string>());
        var findings = new ManifestValidation(policies).Run(_files).Count;
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
