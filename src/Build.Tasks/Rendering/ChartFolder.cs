namespace KubeGuard.Build.Rendering;

/// <summary>The folder of a chart (https://helm.sh/docs/topics/charts/).</summary>
internal static class ChartFolder
{
    private const int MaxFiles = 10_000;
    private const string Templates = "templates";
    private const string ChartFile = "Chart.yaml";

    /// <summary>The file that says that a folder is a chart, if it is one.</summary>
    public static string? FileIn(string folder) => Path.Combine(folder, ChartFile) is var file && File.Exists(file) ? file : null;

    /// <summary>Whether a file lies in the templates of a chart, and so is no manifest before it is rendered.</summary>
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

    /// <summary>All files of a chart and its subcharts.</summary>
    /// <exception cref="IOException">There are far too many, as in a loop of links.</exception>
    public static IReadOnlyList<string> FilesOf(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Take(MaxFiles + 1).ToList();
        if (files.Count > MaxFiles)
        {
            throw new IOException($"the folder '{folder}' has more than {MaxFiles} files");
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }
}
