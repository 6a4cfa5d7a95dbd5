namespace KubeGuard.Build.Fixing;

/// <summary>The lines of a text, by the index of its characters.</summary>
/// <param name="text">The text.</param>
internal sealed class TextLines(string text)
{
    private static readonly char[] _breaks = ['\r', '\n'];

    /// <summary>The line break that the text uses.</summary>
    public string NewLine { get; } = text.IndexOf('\n') is > 0 and var first && text[first - 1] == '\r' ? "\r\n" : "\n";

    /// <summary>The index of the first character of a line.</summary>
    public int StartOf(int position) => position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;

    /// <summary>The index of the line break of a line, or of the end of the text.</summary>
    public int EndOf(int position) => text.IndexOfAny(_breaks, position) is >= 0 and var found ? found : text.Length;

    /// <summary>The index of the first character of the next line, or of the end of the text.</summary>
    public int NextOf(int position) => text.IndexOf('\n', position) is >= 0 and var found ? found + 1 : text.Length;

    /// <summary>The number of characters before a place in its line.</summary>
    public int ColumnOf(int position) => position - StartOf(position);

    /// <summary>Determines whether only white space is before a place on its line.</summary>
    public bool IsFirstOnLine(int position)
    {
        for (var i = StartOf(position); i < position; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether only white space is after a place on its line.</summary>
    public bool IsLastOnLine(int position) => string.IsNullOrWhiteSpace(text.Substring(position, EndOf(position) - position));
}
