using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using KubeGuard.Components.Advisories;
using KubeGuard.Components.PackageUrls;

namespace KubeGuard.Benchmarks;

/// <summary>
/// The time and memory of an advisory database of generated records, each of 1.5 KB: read from a folder and from an archive, read from the cache,
/// and compared with the packages of 100 images.
/// </summary>
internal static class AdvisoryComparison
{
    private const int Rounds = 5;
    private const int Images = 100;
    private const int PackagesOfImage = 300;
    private static readonly string[] _ecosystems = ["npm", "NuGet", "PyPI", "Maven", "Go", "Debian:12", "Alpine:v3.20"];

    /// <summary>Measures a database with a number of records, and prints a table.</summary>
    public static void Run(int records)
    {
        var folder = Directory.CreateTempSubdirectory("kubeguard-advisories");
        try
        {
            var archive = Path.Combine(folder.FullName, "all.zip");
            var files = folder.CreateSubdirectory("records").FullName;
            var cache = Path.Combine(folder.FullName, "index.bin");
            Write(records, files, archive);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var kept = AdvisoryDatabase.Read([archive], cache, CancellationToken.None);
            Console.WriteLine($"{kept.Index.Count} advisories keep {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1_000_000} MB; the process had at most {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB");
            Console.WriteLine("| | clock | processor | allocated |\n|---|--:|--:|--:|");
            Measure("read a folder", () => Read(files, null));
            Measure("read an archive", () => Read(archive, null));
            Measure("read the cache", () => Read(archive, cache));
            Measure($"find {Images * PackagesOfImage} packages", () => Find(kept.Index, records));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Read(string path, string? cache) => AdvisoryDatabase.Read([path], cache, CancellationToken.None).Index.Count;

    // Packages of all ecosystems; one of ten is in the database, in one of several versions.
    private static int Find(AdvisoryIndex index, int records)
    {
        var found = 0;
        for (var image = 0; image < Images; image++)
        {
            for (var number = 0; number < PackagesOfImage; number++)
            {
                var package = ((image * 37) + (number * 101)) % (records * 10);
                found += index.Find(PackageIdentity.Of(Ecosystem(package), Name(package), $"1.{package % 9}.{image % 5}")).Groups.Count;
            }
        }

        return found > 0 ? found : throw new InvalidOperationException("No package has a vulnerability.");
    }

    private static void Measure(string name, Func<int> run)
    {
        run();
        var times = new double[Rounds];
        var (allocated, processor) = (GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime);
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.GetTimestamp();
            run();
            times[round] = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
        }

        var megabytes = (GC.GetTotalAllocatedBytes() - allocated) / Rounds / 1_000_000;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {times.Order().ElementAt(Rounds / 2):0} ms | {(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / Rounds:0} ms | {megabytes} MB |"));
    }

    private static void Write(int records, string folder, string archive)
    {
        using var zip = ZipFile.Open(archive, ZipArchiveMode.Create);
        for (var number = 0; number < records; number++)
        {
            var text = Record(number);
            File.WriteAllText(Path.Combine(folder, $"X-{number}.json"), text);
            using var writer = new StreamWriter(zip.CreateEntry($"X-{number}.json", CompressionLevel.Fastest).Open());
            writer.Write(text);
        }
    }

    private static string Ecosystem(int number) => _ecosystems[number % _ecosystems.Length];

    private static string Name(int number) => $"package-{number}";

    private static string Record(int number) => $$"""
        {
          "schema_version": "1.7.0", "id": "X-{{number}}", "published": "2025-01-01T00:00:00Z", "modified": "2025-06-01T12:30:00Z",
          "aliases": ["CVE-2025-{{number}}"], "summary": "A problem of package {{number}}",
          "details": "{{string.Concat(Enumerable.Repeat("What happens, where it happens, and what to do against it. ", 14))}}",
          "severity": [{ "type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H" }],
          "affected": [{
            "package": { "ecosystem": "{{Ecosystem(number / 4)}}", "name": "{{Name(number / 4)}}" },
            "ranges": [{ "type": "ECOSYSTEM", "events": [{ "introduced": "0" }, { "fixed": "1.{{number % 9}}.3" }] }],
            "versions": ["1.0.0", "1.0.1", "1.1.0"]
          }],
          "references": [{ "type": "WEB", "url": "https://example.org/{{number}}" }, { "type": "ADVISORY", "url": "https://example.org/advisories/{{number}}" }],
          "database_specific": { "severity": "HIGH", "cwe_ids": ["CWE-400"] }
        }
        """;
}
