using System.Text;
using KubeGuard.Build.Output;

namespace KubeGuard.Build.Images;

/// <summary>Writes the images of a project as Markdown.</summary>
internal static class ImagePage
{
    /// <summary>The text of the file.</summary>
    /// <param name="title">The title.</param>
    /// <param name="rows">The images.</param>
    public static string Write(string title, IReadOnlyList<ImageRow> rows)
    {
        var text = new StringBuilder($"# {MarkdownText.Escape(title)}\n\n| Image | Used by | Vulnerabilities |\n|---|---|---|\n");
        foreach (var row in rows)
        {
            text.Append($"| {MarkdownText.Escape(row.Image)} | {MarkdownText.Escape(string.Join(", ", row.Workloads))} | {MarkdownText.Escape(row.Summary)} |\n");
        }

        foreach (var row in rows.Where(row => row.Content.Vulnerabilities.Count > 0))
        {
            text.Append($"\n## {MarkdownText.Escape(row.Image)}\n\n| Package | Vulnerability | Fix |\n|---|---|---|\n");
            foreach (var item in row.Content.Vulnerabilities)
            {
                text.Append($"| {MarkdownText.Escape(item.Package)} | {MarkdownText.Escape(item.Description)} | {MarkdownText.Escape(item.FixedVersion ?? "none known")} |\n");
            }
        }

        return text.ToString();
    }
}
