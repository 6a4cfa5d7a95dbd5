using System.Text;
using System.Text.Json;

namespace KubeGuard.Components.Json;

/// <summary>The bytes of a JSON file: one value, or several one after the other as in JSON Lines.</summary>
internal static class JsonText
{
    // CycloneDX nests components; nothing that a tool writes comes near to it.
    private const int MaximumDepth = 200;

    private static readonly JsonReaderOptions _options = new() { MaxDepth = MaximumDepth };

    /// <summary>Removes a byte order mark and converts UTF-16, which redirections of PowerShell write, to UTF-8.</summary>
    public static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> content) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => content.Slice(3),
        [0xFF, 0xFE, ..] => Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(content.Slice(2).ToArray())),
        [0xFE, 0xFF, ..] => Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(content.Slice(2).ToArray())),
        _ => content,
    };

    /// <summary>A reader at the start of a value.</summary>
    public static Utf8JsonReader Reader(ReadOnlySpan<byte> json) => new(json, _options);

    /// <summary>The bytes from a value to the end of the text, without white space at the start.</summary>
    public static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> json)
    {
        var start = 0;
        while (start < json.Length && json[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            start++;
        }

        return json.Slice(start);
    }

    /// <summary>The problem of a value that cannot be read.</summary>
    /// <param name="exception">The error of the reader: the JSON is invalid, or a text in it is not valid UTF-8.</param>
    /// <param name="before">The lines of the text before the value.</param>
    public static DocumentProblem Problem(Exception exception, int before) => exception is JsonException { LineNumber: { } line } error
        ? new DocumentProblem($"It is not valid JSON: {FirstSentence(error.Message)}", before + (int)line + 1, (int)(error.BytePositionInLine ?? 0) + 1)
        : new DocumentProblem("A text in it is not valid UTF-8.", before + 1, 1);

    /// <summary>A problem at a place in the text.</summary>
    /// <param name="message">A sentence.</param>
    /// <param name="json">The text.</param>
    /// <param name="offset">The place, in bytes from 0.</param>
    public static DocumentProblem Problem(string message, ReadOnlySpan<byte> json, long offset)
    {
        var start = json.Slice(0, (int)offset);
        return new DocumentProblem(message, LinesIn(start) + 1, start.Length - start.LastIndexOf((byte)'\n'));
    }

    /// <summary>Indicates whether reading failed because of the text and not of the program.</summary>
    public static bool IsExpected(Exception exception) => exception is JsonException or InvalidOperationException;

    /// <summary>The number of line feeds in the bytes.</summary>
    public static int LinesIn(ReadOnlySpan<byte> json)
    {
        var lines = 0;
        for (int end; (end = json.IndexOf((byte)'\n')) >= 0; lines++)
        {
            json = json.Slice(end + 1);
        }

        return lines;
    }

    // The position follows in the message, which the problem has by itself.
    private static string FirstSentence(string message)
    {
        var position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? message : message.Substring(0, position);
    }
}
