using System.IO.Compression;

namespace KubeGuard.Benchmarks;

/// <summary>Generated records of OSV, each of 1.5 KB, and bills of materials of which one package in ten is in the records.</summary>
internal static class GeneratedAdvisories
{
    private const int RecordsOfPackage = 4;
    private const int PackagesOfImage = 300;

    private static readonly (string Ecosystem, string NamePrefix, string UrlPrefix, string Qualifiers)[] _ecosystems =
    [
        ("npm", "", "npm/", ""),
        ("NuGet", "", "nuget/", ""),
        ("PyPI", "", "pypi/", ""),
        ("Maven", "org.example:", "maven/org.example/", ""),
        ("Go", "example.org/", "golang/example.org/", ""),
        ("Debian:12", "", "deb/debian/", "?distro=debian-12"),
        ("Alpine:v3.20", "", "apk/alpine/", "?distro=alpine-3.20"),
    ];

    /// <summary>Writes records as a folder of files.</summary>
    public static void WriteFolder(int records, string folder)
    {
        Directory.CreateDirectory(folder);
        for (var number = 0; number < records; number++)
        {
            File.WriteAllText(Path.Combine(folder, $"X-{number}.json"), Record(number));
        }
    }

    /// <summary>Writes records as an archive.</summary>
    public static void WriteArchive(int records, string file)
    {
        using var archive = ZipFile.Open(file, ZipArchiveMode.Create);
        for (var number = 0; number < records; number++)
        {
            using var writer = new StreamWriter(archive.CreateEntry($"X-{number}.json", CompressionLevel.Fastest).Open());
            writer.Write(Record(number));
        }
    }

    /// <summary>Writes records as JSON Lines.</summary>
    public static void WriteLines(int records, string file) =>
        File.WriteAllLines(file, Enumerable.Range(0, records).Select(number => Record(number).ReplaceLineEndings(" ")));

    /// <summary>The name of an image.</summary>
    public static string Image(int image) => $"example.test/image-{image}:1";

    /// <summary>A bill of materials of 300 packages of all ecosystems.</summary>
    /// <param name="image">The number of the image.</param>
    /// <param name="records">The number of records of the database.</param>
    public static string Sbom(int image, int records)
    {
        var components = Enumerable.Range(0, PackagesOfImage).Select(number => Component(((image * 37) + (number * 101)) % (records / RecordsOfPackage * 10), $"1.{number % 9}.{image % 5}"));
        return $$"""
            { "bomFormat": "CycloneDX", "specVersion": "1.6",
              "metadata": { "component": { "type": "container", "name": "{{Image(image)}}" } },
              "components": [
            {{string.Join(",\n", components)}}
              ] }
            """;
    }

    private static string Component(int package, string version)
    {
        var (_, _, prefix, qualifiers) = EcosystemOf(package);
        return $$"""    { "bom-ref": "{{package}}", "type": "library", "name": "package-{{package}}", "version": "{{version}}", "purl": "pkg:{{prefix}}package-{{package}}@{{version}}{{qualifiers}}" }""";
    }

    private static (string Ecosystem, string NamePrefix, string UrlPrefix, string Qualifiers) EcosystemOf(int package) => _ecosystems[package % _ecosystems.Length];

    private static string Record(int number)
    {
        var package = number / RecordsOfPackage;
        var (ecosystem, prefix, _, _) = EcosystemOf(package);
        return $$"""
            {
              "schema_version": "1.7.0", "id": "X-{{number}}", "published": "2025-01-01T00:00:00Z", "modified": "2025-06-01T12:30:00Z",
              "aliases": ["CVE-2025-{{number}}"], "summary": "A problem of package {{number}}",
              "details": "{{string.Concat(Enumerable.Repeat("What happens, where it happens, and what to do against it. ", 14))}}",
              "severity": [{ "type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H" }],
              "affected": [{
                "package": { "ecosystem": "{{ecosystem}}", "name": "{{prefix}}package-{{package}}" },
                "ranges": [{ "type": "ECOSYSTEM", "events": [{ "introduced": "0" }, { "fixed": "1.{{number % 9}}.3" }] }],
                "versions": ["1.0.0", "1.0.1", "1.1.0"]
              }],
              "references": [{ "type": "WEB", "url": "https://example.org/{{number}}" }, { "type": "ADVISORY", "url": "https://example.org/advisories/{{number}}" }],
              "database_specific": { "severity": "HIGH", "cwe_ids": ["CWE-400"] }
            }
            """;
    }
}
