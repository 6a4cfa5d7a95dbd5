using BenchmarkDotNet.Attributes;
using KubeGuard.Build;
using Microsoft.Build.Utilities;

namespace KubeGuard.Benchmarks;

/// <summary>The whole task, as a build calls it: the first time, without changes, and with one file changed.</summary>
[MemoryDiagnoser]
[Config(typeof(InProcessConfig))]
[WarmupCount(5)]
[IterationCount(15)]
public class RebuildBenchmarks
{
    private ManifestFolder _folder = null!;
    private int _changes;

    /// <summary>The number of manifests.</summary>
    [Params(1_000, 10_000)]
    public int Files { get; set; }

    /// <summary>Lines of a global analyzer config.</summary>
    public string Settings { get; init; } = "";

    private string SettingsFile => _folder.PathOf("benchmark.globalconfig");

    private string CacheFile => _folder.PathOf("kubeguard.cache");

    [GlobalSetup]
    public void Setup()
    {
        _folder = new ManifestFolder(Files);
        File.WriteAllText(SettingsFile, $"is_global = true\n{Settings}\n");
        Run();
    }

    [GlobalCleanup]
    public void Cleanup() => _folder.Dispose();

    [IterationSetup(Target = nameof(FirstBuild))]
    public void Forget() => File.Delete(CacheFile);

    [IterationSetup(Target = nameof(OneFileChanged))]
    public void Change() => Write($"{Manifest}# change {++_changes}\n");

    [IterationSetup(Target = nameof(ImageChanged))]
    public void ChangeImage() => Write(Manifest.Replace(".0.1", $".0.{++_changes}"));

    [IterationSetup(Target = nameof(LabelChanged))]
    public void ChangeLabel() => Write(Manifest.Replace("      labels:\n        app", $"      labels:\n        change: number-{++_changes}\n        app"));

    [IterationSetup(Target = nameof(SelectedLabelChanged))]
    public void ChangeSelectedLabel() => Write(Manifest.Replace("name: service-", $"name: changed-{++_changes}-service-"));

    /// <summary>Without a cache: every file is analyzed, and the cache is written.</summary>
    [Benchmark(Baseline = true)]
    public int FirstBuild() => Run();

    /// <summary>One file is analyzed, all others are unchanged.</summary>
    [Benchmark]
    public int OneFileChanged() => Run();

    /// <summary>An image has another tag, which no rule about the set reads.</summary>
    [Benchmark]
    public int ImageChanged() => Run();

    /// <summary>A pod has another label, which no selector names.</summary>
    [Benchmark]
    public int LabelChanged() => Run();

    /// <summary>A pod and the Service that selects it have another label and name: rules about the set run again over all files.</summary>
    [Benchmark]
    public int SelectedLabelChanged() => Run();

    /// <summary>Every finding comes from the cache.</summary>
    [Benchmark]
    public int NothingChanged() => Run();

    private string Manifest => GeneratedSources.Manifest(Files / 2);

    private void Write(string text)
    {
        File.WriteAllText(_folder.Files[Files / 2], text);
        File.SetLastWriteTimeUtc(_folder.Files[Files / 2], DateTime.UtcNow.AddHours(-1));
    }

    private int Run()
    {
        var engine = new SilentBuildEngine();
        using var task = new ValidateKubernetesManifests
        {
            BuildEngine = engine,
            ProjectDirectory = _folder.PathOf(""),
            ProjectFile = _folder.PathOf("benchmark.csproj"),
            CacheFile = CacheFile,
            AnalyzerConfigFiles = [new TaskItem(SettingsFile)],
            Manifests = [.. _folder.Files.Select(file => new TaskItem(file))],
        };
        task.Execute();
        return engine.Findings > Files ? engine.Findings : throw new InvalidOperationException($"Only {engine.Findings} findings.");
    }
}
