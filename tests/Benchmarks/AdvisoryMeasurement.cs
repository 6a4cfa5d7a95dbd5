using System.Diagnostics;
using System.Globalization;
using KubeGuard.Build;
using KubeGuard.Components.Advisories;
using KubeGuard.Components.Sboms;
using KubeGuard.Components.Scans;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeGuard.Benchmarks;

/// <summary>
/// The time and memory of one piece of work with advisories, in a process that does nothing else: as in a build, the first time counts, in
/// which code is compiled and the heap grows.
/// </summary>
internal static class AdvisoryMeasurement
{
    private const int Rounds = 5;

    /// <summary>Prints a row of the table.</summary>
    /// <param name="name">The name of the work.</param>
    /// <param name="folder">The folder of <see cref="AdvisoryComparison"/>.</param>
    public static void Run(string name, string folder)
    {
        var work = WorkOf(name, folder);
        var before = Process.GetCurrentProcess().PeakWorkingSet64;
        var (first, processor) = Measure(work);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        var allocated = GC.GetTotalAllocatedBytes();
        var later = Enumerable.Range(0, Rounds).Select(_ => Measure(work).Clock).Order().ElementAt(Rounds / 2);
        allocated = (GC.GetTotalAllocatedBytes() - allocated) / Rounds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {first:0} ms | {processor:0} ms | {later:0} ms | {allocated / 1_000_000} MB | {peak / 1_000_000} MB, of which {before / 1_000_000} MB before |"));
    }

    /// <summary>Writes what an earlier build leaves.</summary>
    public static void WriteCaches(string folder)
    {
        Read(Path.Combine(folder, AdvisoryComparison.Archive), Path.Combine(folder, AdvisoryComparison.Cache));
        Rescan(folder);
    }

    private static Func<int> WorkOf(string name, string folder)
    {
        var archive = Path.Combine(folder, AdvisoryComparison.Archive);
        var cache = Path.Combine(folder, AdvisoryComparison.Cache);
        return name switch
        {
            AdvisoryComparison.ReadCache => () => Read(archive, cache).Index.Count,
            AdvisoryComparison.Match => Match(Read(archive, cache).Index, Directory.GetFiles(Path.Combine(folder, AdvisoryComparison.Sboms))),
            AdvisoryComparison.Rescan => () => Rescan(folder),
            _ => () => Read(Path.Combine(folder, name), null).Index.Count,
        };
    }

    private static AdvisoryReading Read(string path, string? cache) => AdvisoryDatabase.Read([path], cache, CancellationToken.None);

    private static Func<int> Match(AdvisoryIndex index, string[] files) => () =>
    {
        var scanner = new DocumentScanner(index);
        return files.Sum(file => scanner.Scan(ImageDocument.Of(file, SbomFile.Read(File.ReadAllBytes(file)).Documents[0], "")).Vulnerabilities.Count);
    };

    private static int Rescan(string folder)
    {
        var engine = new SilentBuildEngine();
        using var task = new RescanImages
        {
            BuildEngine = engine,
            ProjectDirectory = folder,
            ProjectFile = Path.Combine(folder, "benchmark.csproj"),
            CacheFile = Path.Combine(folder, "project.cache"),
            Manifests = [new TaskItem(AdvisoryComparison.Manifests)],
            ImageSboms = [.. Directory.GetFiles(Path.Combine(folder, AdvisoryComparison.Sboms)).Order(StringComparer.Ordinal).Take(AdvisoryComparison.ImagesOfProject).Select(ITaskItem (file) => new TaskItem(file))],
            VulnerabilityDatabases = [new TaskItem(AdvisoryComparison.Archive)],
        };
        task.Execute();
        return engine.Findings;
    }

    private static (double Clock, double Processor) Measure(Func<int> work)
    {
        var (clock, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        if (work() == 0)
        {
            throw new InvalidOperationException("Nothing was found.");
        }

        return (Stopwatch.GetElapsedTime(clock).TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }
}
