using System.Diagnostics;

namespace KubeGuard.Benchmarks;

/// <summary>The time and memory of an advisory database in each of its forms, and of the images that are compared with it.</summary>
internal static class AdvisoryComparison
{
    /// <summary>The number of images of the project that is scanned again.</summary>
    public const int ImagesOfProject = 30;

    public const string Archive = "all.zip";
    public const string Cache = "index.bin";
    public const string Sboms = "sboms";
    public const string Manifests = "manifests.yaml";

    public const string ReadCache = "cache";
    public const string Match = "match";
    public const string Rescan = "rescan";

    private const int Images = 100;
    private const string Folder = "folder";
    private const string Lines = "lines.ndjson";

    /// <summary>Measures a database with a number of records, each piece of work in a process of its own, and prints a table.</summary>
    public static void Run(int records)
    {
        var folder = Directory.CreateTempSubdirectory("kubeguard-advisories").FullName;
        try
        {
            Write(records, folder);
            Console.WriteLine("| | clock | processor | again | allocated | peak |\n|---|--:|--:|--:|--:|--:|");
            AdvisoryMeasurement.WriteCaches(folder);
            foreach (var work in (string[])[Folder, Archive, Lines, ReadCache, Match, Rescan])
            {
                using var process = Process.Start("dotnet", [typeof(AdvisoryComparison).Assembly.Location, "advisory", work, folder]);
                process.WaitForExit();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(int records, string folder)
    {
        GeneratedAdvisories.WriteFolder(records, Path.Combine(folder, Folder));
        GeneratedAdvisories.WriteArchive(records, Path.Combine(folder, Archive));
        GeneratedAdvisories.WriteLines(records, Path.Combine(folder, Lines));
        Directory.CreateDirectory(Path.Combine(folder, Sboms));
        for (var image = 0; image < Images; image++)
        {
            File.WriteAllText(Path.Combine(folder, Sboms, $"{image:000}.json"), GeneratedAdvisories.Sbom(image, records));
        }

        File.WriteAllText(Path.Combine(folder, Manifests), string.Join("---\n", Enumerable.Range(0, ImagesOfProject).Select(Pod)));
    }

    private static string Pod(int image) => $"apiVersion: v1\nkind: Pod\nmetadata: {{ name: p{image} }}\nspec: {{ containers: [ {{ name: c, image: \"{GeneratedAdvisories.Image(image)}\" }} ] }}\n";
}
