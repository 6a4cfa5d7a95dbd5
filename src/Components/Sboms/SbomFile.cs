using KubeGuard.Components.Json;

namespace KubeGuard.Components.Sboms;

/// <summary>Reads a file with one document, or with several attestations one after the other (JSON Lines).</summary>
internal static class SbomFile
{
    private static readonly (byte[] Start, string Name)[] _textFormats =
    [
        ([.. "<?xml"u8], "XML"), ([.. "<bom"u8], "XML"), ([.. "<rdf"u8], "XML"), ([.. "SPDXVersion:"u8], "The tag-value form of SPDX"),
    ];

    /// <summary>Reads the bytes of a file. What is wrong with them is a problem of the result.</summary>
    public static SbomReading Read(byte[] content)
    {
        var json = JsonText.ToUtf8(content);
        var rest = JsonText.TrimStart(json);
        var documents = new List<SbomDocument>();
        var problems = new List<DocumentProblem>();
        if (rest.IsEmpty)
        {
            problems.Add(new DocumentProblem("The file is empty."));
        }
        else if (TextFormat(rest) is { } name)
        {
            problems.Add(new DocumentProblem($"{name} is not read; {SbomFormats.Supported} are.", 1, 1));
            rest = default;
        }

        while (!rest.IsEmpty)
        {
            var before = JsonText.LinesIn(json.Slice(0, json.Length - rest.Length));
            try
            {
                var length = SbomValue.Read(rest, before, documents, problems);
                rest = JsonText.TrimStart(rest.Slice(length));
            }
            catch (Exception exception) when (JsonText.IsExpected(exception))
            {
                problems.Add(JsonText.Problem(exception, before));
                break;
            }
        }

        return new SbomReading(documents, problems);
    }

    private static string? TextFormat(ReadOnlySpan<byte> text)
    {
        foreach (var (start, name) in _textFormats)
        {
            if (text.StartsWith(start))
            {
                return name;
            }
        }

        return null;
    }
}
