namespace KubeGuard.Build.Yaml;

/// <summary>A part of a stream that holds one document, or none.</summary>
/// <param name="text">The text.</param>
/// <param name="lineOffset">How many lines are before it.</param>
/// <param name="hasDocument">Whether it holds a document.</param>
internal sealed class StreamPart(string text, int lineOffset = 0, bool hasDocument = true)
{
    public string Text { get; } = text;

    public int LineOffset { get; } = lineOffset;

    public bool HasDocument { get; } = hasDocument;

    /// <summary>
    /// Splits a stream at its document markers. <c>---</c> at the start of a line always starts a
    /// document and <c>...</c> always ends one, whatever surrounds them
    /// (https://yaml.org/spec/1.2.2/#912-document-markers).
    /// </summary>
    public static IEnumerable<StreamPart> Split(string text)
    {
        var start = 0;
        var startLine = 0;
        var line = 0;
        var hasContent = false;
        for (var position = 0; position < text.Length; line++)
        {
            var next = LineBreaks.NextLine(text, position) is >= 0 and var found ? found : text.Length;
            var isStart = IsMarker(text, position, "---");
            if (isStart && hasContent)
            {
                yield return new StreamPart(text.Substring(start, position - start), startLine);
                (start, startLine) = (position, line);
            }

            if (IsMarker(text, position, "..."))
            {
                yield return new StreamPart(text.Substring(start, next - start), startLine, hasContent);
                (start, startLine, hasContent) = (next, line + 1, false);
            }
            else
            {
                hasContent |= isStart || IsContent(text, position, next);
            }

            position = next;
        }

        yield return new StreamPart(text.Substring(start), startLine, hasContent);
    }

    private static bool IsMarker(string text, int position, string marker) =>
        string.CompareOrdinal(text, position, marker, 0, marker.Length) == 0
        && (position + marker.Length == text.Length || char.IsWhiteSpace(text[position + marker.Length]));

    // Directives and comments above "---" belong to the document below it.
    private static bool IsContent(string text, int position, int end)
    {
        if (text[position] == '%')
        {
            return false;
        }

        while (position < end && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position < end && text[position] != '#';
    }
}
