using KubeGuard.Build.Yaml.Scanning;

namespace KubeGuard.Build.Yaml;

/// <summary>A part of a stream with at most one document.</summary>
/// <param name="text">The text.</param>
/// <param name="lineOffset">The number of lines before it.</param>
/// <param name="hasDocument">Whether it has a document.</param>
/// <param name="isAfterDocumentEnd">Whether the part before it ends in <c>...</c>.</param>
/// <param name="wrongMarker">The index of a marker that is followed by text, or -1.</param>
internal sealed class StreamPart(string text, int lineOffset = 0, bool hasDocument = true, bool isAfterDocumentEnd = false, int wrongMarker = -1)
{
    private const string Marker = "---";

    public string Text { get; } = text;

    public int LineOffset { get; } = lineOffset;

    public bool HasDocument { get; } = hasDocument;

    /// <summary>
    /// Indicates whether the part before it ends in <c>...</c>: kubectl skips the text from there to the next
    /// <c>---</c>.
    /// </summary>
    public bool IsAfterDocumentEnd { get; } = isAfterDocumentEnd;

    /// <summary>
    /// The index of a line that starts with <c>---</c> followed by text, or -1. kubectl splits streams at such lines,
    /// even within quotes, and rejects them.
    /// </summary>
    public int WrongMarker { get; } = wrongMarker;

    /// <summary>
    /// Indicates whether it is JSON, or YAML in the same brackets, to which some rules of block style do not apply.
    /// </summary>
    public bool IsJson => FirstOf(Text, 0, Text.Length) is '{' or '[';

    /// <summary>The text of one document out of a stream, independent of the text before it.</summary>
    public static StreamPart OfDocument(string text) => new(text, isAfterDocumentEnd: true);

    /// <summary>
    /// Splits a stream at its document markers. <c>---</c> at the start of a line always starts a document and
    /// <c>...</c> always ends one, even within quotes (https://yaml.org/spec/1.2.2/#912-document-markers). A byte order
    /// mark before one is white space.
    /// </summary>
    public static IEnumerable<StreamPart> Split(string text)
    {
        var start = 0;
        var startLine = 0;
        var line = 0;
        var hasContent = false;
        var isAfterEnd = false;
        var wrong = -1;
        for (var position = 0; position < text.Length; line++)
        {
            var next = LineBreaks.NextLine(text, position) is >= 0 and var found ? found : text.Length;
            var isStart = IsMarker(text, position, Marker);
            if (isStart && hasContent)
            {
                yield return new StreamPart(text.Substring(start, position - start), startLine, true, isAfterEnd, wrong);
                (start, startLine, isAfterEnd, wrong) = (position, line, false, -1);
            }

            if (IsMarker(text, position, "..."))
            {
                yield return new StreamPart(text.Substring(start, next - start), startLine, hasContent, isAfterEnd, wrong);
                (start, startLine, hasContent, isAfterEnd, wrong) = (next, line + 1, false, true, -1);
            }
            else
            {
                hasContent |= isStart || IsContent(text, position, next);
            }

            wrong = wrong < 0 && IsWrongMarker(text, position, next) ? position - start : wrong;
            position = next;
        }

        yield return new StreamPart(text.Substring(start), startLine, hasContent, isAfterEnd, wrong);
    }

    private static bool IsMarker(string text, int position, string marker)
    {
        while (position < text.Length && text[position] == Characters.ByteOrderMark)
        {
            position++;
        }

        return string.CompareOrdinal(text, position, marker, 0, marker.Length) == 0
            && (position + marker.Length == text.Length || Characters.IsSeparator(text[position + marker.Length]));
    }

    private static bool IsWrongMarker(string text, int position, int end) =>
        string.CompareOrdinal(text, position, Marker, 0, Marker.Length) == 0 && FirstOf(text, position + Marker.Length, end) is not (null or '#');

    // Directives and comments above "---" belong to the document below it.
    private static bool IsContent(string text, int position, int end) => text[position] != '%' && FirstOf(text, position, end) is not (null or '#');

    private static char? FirstOf(string text, int position, int end)
    {
        while (position < end && (char.IsWhiteSpace(text[position]) || text[position] == Characters.ByteOrderMark))
        {
            position++;
        }

        return position < end ? text[position] : null;
    }
}
