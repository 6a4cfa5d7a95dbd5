namespace KubeGuard.Build.Rendering;

/// <summary>The folder of a chart (https://helm.sh/docs/topics/charts/).</summary>
internal static class ChartFolder
{
    private const int MaxFiles = 10_000;
    private const string Templates = "templates";
    private const string ChartFile = "Chart.yaml";

    private static readonly string[] _rendered = [Templates, "crds", "charts"];

    // A project in the folder of a chart writes its output there, which is not part of the chart.
    private static readonly string[] _notOfTheChart = ["bin", "obj", ".git"];

    /// <summary>The file that makes a folder a chart, if it is one.</summary>
    public static string? FileIn(string folder) => Path.Combine(folder, ChartFile) is var file && File.Exists(file) ? file : null;

    /// <summary>Determines whether a file is a template of a chart, and so is not a manifest before it is rendered.</summary>
    public static bool IsTemplate(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.GetFileName(folder) == Templates && Path.GetDirectoryName(folder) is { } chart && FileIn(chart) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether a file of a chart is rendered.</summary>
    public static bool IsRendered(string folder, string file) =>
        file.Substring(folder.Length + 1).Split(Path.DirectorySeparatorChar) is [var first, _, ..] && _rendered.Contains(first, StringComparer.Ordinal);

    /// <summary>All files of a chart and its subcharts.</summary>
    /// <exception cref="IOException">There are far too many, as in a loop of links.</exception>
    public static IReadOnlyList<string> FilesOf(string folder)
    {
        var files = Below(folder).Take(MaxFiles + 1).ToList();
        if (files.Count > MaxFiles)
        {
            throw new IOException($"the folder '{folder}' has more than {MaxFiles} files");
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder)
            .Concat(Directory.EnumerateDirectories(folder).Where(inner => !_notOfTheChart.Contains(Path.GetFileName(inner), StringComparer.Ordinal)).SelectMany(Below));
}
