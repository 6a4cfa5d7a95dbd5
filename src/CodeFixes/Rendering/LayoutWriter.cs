namespace KubeGuard.CSharp.CodeFixes.Rendering;

/// <summary>Lays out values on lines: on one if they are short and have no comment.</summary>
/// <param name="style">The style of the file.</param>
internal sealed class LayoutWriter(CodeStyle style)
{
    /// <summary>The length beyond which lines are broken if possible.</summary>
    public const int MaxLineLength = 120;

    /// <summary>Writes a value on one line.</summary>
    public static string OnOneLine(RenderedValue value) => value.Entries switch
    {
        null => value.Head,
        _ when value.Head.Length == 0 => "[" + OnOneLine(value.Entries) + "]",
        _ => value.Head + " { " + OnOneLine(value.Entries) + " }",
    };

    /// <summary>Writes members or items on one line.</summary>
    public static string OnOneLine(IEnumerable<RenderedEntry> entries) =>
        string.Join(", ", entries.Select(entry => entry.Prefix + OnOneLine(entry.Value) + entry.Suffix + BlockComment(entry.Note)));

    /// <summary>A comment that may be within a line.</summary>
    public static string BlockComment(string? note) => note is null ? "" : $" /* {Todo(note).Replace("*/", "* /")} */";

    /// <summary>A comment that ends a line.</summary>
    public static string LineComment(string? note) => note is null ? "" : $" // {Todo(note)}";

    /// <summary>Writes a value that starts at a column of a line with the given indentation.</summary>
    public string Write(RenderedValue value, string indentation, int column)
    {
        var line = OnOneLine(value);
        return value.Entries is null || (!value.HasNote && column + line.Length < MaxLineLength)
            ? line
            : WriteHead(value, indentation) + WriteBody(value, indentation);
    }

    /// <summary>Writes members or items, each on a new line.</summary>
    public string WriteLines(IReadOnlyList<RenderedEntry> entries, string indentation, bool trailingComma)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            var value = Write(entry.Value, indentation, indentation.Length + entry.Prefix.Length);
            text.Append(style.NewLine).Append(indentation).Append(StartsOnNewLine(value) ? entry.Prefix.TrimEnd() : entry.Prefix)
                .Append(entry.Prefix.Length == 0 ? value.TrimStart() : value).Append(entry.Suffix)
                .Append(i < entries.Count - 1 || trailingComma ? "," : "").Append(LineComment(entry.Note));
        }

        return text.ToString();
    }

    /// <summary>Determines whether a written value starts with a bracket on a line of its own.</summary>
    public bool StartsOnNewLine(string value) => value.StartsWith(style.NewLine, StringComparison.Ordinal);

    private static string Todo(string note) => "TODO: " + note;

    private string WriteHead(RenderedValue value, string indentation) =>
        value.Head.Length == 0 ? (style.BracketOnNewLine ? style.NewLine + indentation : "") + "["
        : style.BraceOnNewLine ? value.Head + style.NewLine + indentation + "{"
        : value.Head + " {";

    private string WriteBody(RenderedValue value, string indentation) =>
        WriteLines(value.Entries!, indentation + style.Indentation, style.TrailingComma)
        + style.NewLine + indentation + (value.Head.Length == 0 ? "]" : "}");
}
