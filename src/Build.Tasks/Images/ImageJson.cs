using KubeGuard.Build.Sarif;
using KubeGuard.Cluster.Images;

namespace KubeGuard.Build.Images;

/// <summary>Writes the images of a project as JSON. There is nothing in it that differs between two runs over the same files.</summary>
internal static class ImageJson
{
    /// <summary>The text of the file.</summary>
    public static string Write(IReadOnlyList<ImageRow> rows)
    {
        var json = new JsonText();
        json.Object(() => json.Objects("images", rows, row => Write(json, row)));
        return json + "\n";
    }

    private static void Write(JsonText json, ImageRow row) => json
        .Property("image", row.Image)
        .Strings("workloads", row.Workloads)
        .Property("hasDocument", !row.Content.IsUnknown)
        .Objects("vulnerabilities", row.Content.Vulnerabilities, item => Write(json, item));

    private static void Write(JsonText json, ImageVulnerability item) => json
        .Property("package", item.Package)
        .Strings("ids", item.Ids)
        .Property("severity", item.Level.ToString().ToLowerInvariant())
        .Property("isExploited", item.IsExploited)
        .Property("fixedVersion", item.FixedVersion);
}
