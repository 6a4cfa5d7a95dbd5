using System.Text;

namespace KubeGuard.Build.Images;

/// <summary>Writes the images of a project as a short table for the console.</summary>
internal static class ImageTable
{
    private const int MaxNames = 2;

    /// <summary>The lines of the table.</summary>
    public static string Write(string project, IReadOnlyList<ImageRow> rows)
    {
        if (rows.Count == 0)
        {
            return $"The manifests of {project} use no image.";
        }

        List<(string Image, string Uses, string Summary)> lines = [("IMAGE", "USED BY", "VULNERABILITIES"), .. rows.Select(row => (row.Image, UsesOf(row.Workloads), row.Summary))];
        var (image, uses) = (lines.Max(line => line.Image.Length), lines.Max(line => line.Uses.Length));
        var text = new StringBuilder($"The images of {project}:");
        foreach (var line in lines)
        {
            text.Append($"\n  {line.Image.PadRight(image)}  {line.Uses.PadRight(uses)}  {line.Summary}");
        }

        return text.ToString();
    }

    private static string UsesOf(IReadOnlyList<string> names) => string.Join(", ", names.Take(MaxNames)) + (names.Count > MaxNames ? $" and {names.Count - MaxNames} more" : "");
}
