using System.Text;
using System.Text.Json;
using KubeGuard.Components.Json;

namespace KubeGuard.Components.Scans;

/// <summary>The vulnerabilities of images that a team has seen, in a committed file: the IDs by image.</summary>
internal sealed class ImageLock
{
    private readonly Dictionary<string, HashSet<string>> _ids = new(StringComparer.Ordinal);

    /// <summary>Nothing was seen.</summary>
    public static ImageLock Empty => new();

    /// <summary>Adds a vulnerability of an image.</summary>
    public void Add(string image, IEnumerable<string> ids)
    {
        if (!_ids.TryGetValue(image, out var known))
        {
            _ids.Add(image, known = new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        }

        known.UnionWith(ids);
    }

    /// <summary>Indicates whether a vulnerability of an image was seen, under any of its IDs.</summary>
    public bool Contains(string image, IEnumerable<string> ids) => _ids.TryGetValue(image, out var known) && ids.Any(known.Contains);

    /// <summary>Reads the file.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="problem">The reason why it cannot be read; then it is empty.</param>
    public static ImageLock Read(byte[] content, out DocumentProblem? problem)
    {
        var result = new ImageLock();
        problem = null;
        try
        {
            var reader = JsonText.Reader(JsonText.ToUtf8(content));
            result.ReadImages(ref reader);
            return result;
        }
        catch (Exception exception) when (JsonText.IsExpected(exception))
        {
            problem = JsonText.Problem(exception, 0);
            return Empty;
        }
    }

    /// <summary>The text of the file, in one order whatever was added first.</summary>
    public string Write()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("images");
            foreach (var image in _ids.OrderBy(image => image.Key, StringComparer.Ordinal))
            {
                writer.WriteStartArray(image.Key);
                foreach (var id in image.Value.OrderBy(id => id, StringComparer.Ordinal))
                {
                    writer.WriteStringValue(id);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()).Replace("\r", "") + "\n";
    }

    private void ReadImages(ref Utf8JsonReader reader)
    {
        if (!reader.EnterObject())
        {
            return;
        }

        while (reader.NextProperty())
        {
            if (!reader.Is("images"u8))
            {
                reader.SkipValue();
            }
            else if (reader.EnterObject())
            {
                while (reader.NextProperty())
                {
                    Add(reader.GetString()!, reader.ReadTexts());
                }
            }
        }
    }
}
