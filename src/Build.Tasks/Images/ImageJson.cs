using KubeGuard.Build.Sarif;

namespace KubeGuard.Build.Images;

/// <summary>Writes the images of a project as JSON. There is nothing in it that differs between two runs over the same files.</summary>
internal static class ImageJson
{
    /// <summary>The text of the file.</summary>
    public static string Write(IReadOnlyList<ImageRow> rows)
    {
        var json = new JsonText();
        json.Object(() => json.Property("images", () => json.Array(() =>
        {
            foreach (var row in rows)
            {
                json.Object(() => Write(json, row));
            }
        })));
        return json + "\n";
    }

    private static void Write(JsonText json, ImageRow row)
    {
        json.Property("image", row.Image);
        Strings(json, "workloads", row.Workloads);
        json.Property("hasDocument", !row.Content.IsUnknown);
        json.Property("vulnerabilities", () => json.Array(() =>
        {
            foreach (var item in row.Content.Vulnerabilities)
            {
                json.Object(() =>
                {
                    json.Property("package", item.Package);
                    Strings(json, "ids", item.Ids);
                    json.Property("severity", item.Level.ToString().ToLowerInvariant()).Property("isExploited", item.IsExploited).Property("fixedVersion", item.FixedVersion);
                });
            }
        }));
    }

    private static void Strings(JsonText json, string name, IEnumerable<string> values) => json.Property(name, () => json.Array(() =>
    {
        foreach (var value in values)
        {
            json.String(value);
        }
    }));
}
