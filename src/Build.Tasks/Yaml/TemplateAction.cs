using KubeGuard.Build.Yaml.Scanning;

namespace KubeGuard.Build.Yaml;

/// <summary>
/// A place where a tool such as Helm inserts text, <c>{{ … }}</c> in one line, and which makes a document invalid YAML.
/// One within quotes, a block scalar or a comment does not.
/// </summary>
/// <param name="Text">The text, braces included.</param>
/// <param name="Start">Its start.</param>
/// <param name="End">The place after it.</param>
internal sealed record TemplateAction(string Text, Mark Start, Mark End)
{
    private const string Open = "{{";
    private const string Close = "}}";

    /// <summary>Finds the action that explains why a document cannot be read; <see langword="null"/> if there is none.</summary>
    /// <param name="part">The part of the stream with the document.</param>
    /// <param name="error">The place where reading stopped.</param>
    /// <param name="cancellationToken">Stops within the document.</param>
    public static TemplateAction? Find(StreamPart part, Mark error, CancellationToken cancellationToken)
    {
        if (part.Text.IndexOf(Open, StringComparison.Ordinal) < 0)
        {
            return null;
        }

        var scanner = new YamlScanner(part, cancellationToken);
        return FindAtNode(part.Text, scanner) ?? FindInLine(part.Text, error, scanner.Comments);
    }

    // If a node starts with "{{", the scanner sees two braces in a row.
    private static TemplateAction? FindAtNode(string text, YamlScanner scanner)
    {
        try
        {
            var before = default(Token);
            while (scanner.Current is { Kind: not TokenKind.End } token)
            {
                if (token.Kind == TokenKind.FlowMappingStart
                    && before.Kind == TokenKind.FlowMappingStart
                    && token.Start.Index == before.End.Index
                    && At(text, before.Start) is { } action)
                {
                    return action;
                }

                before = token;
                scanner.Advance();
            }
        }
        catch (YamlReadException)
        {
            // The text after it could not be scanned.
        }

        return null;
    }

    // An action within a line can make it invalid as well: "{{ .Values.name | default "web" }}" in double quotes.
    private static TemplateAction? FindInLine(string text, Mark error, IEnumerable<YamlComment> comments)
    {
        var start = error.Index - error.Column + 1;
        var end = comments.FirstOrDefault(comment => comment.Start.Line == error.Line) is { Text: not null } comment
            ? comment.Start.Index
            : EndOfLine(text, start);
        var found = text.IndexOf(Open, start, end - start, StringComparison.Ordinal);
        return found < 0 || IsAfterQuote(text, error.Index, found) ? null : At(text, new Mark(found, error.Line, found - start + 1));
    }

    // If the error is at a quote, or a quote is between the error and the action, the action is only text.
    private static bool IsAfterQuote(string text, int error, int action) =>
        error < text.Length && (text[error] is '"' or '\'' || (error < action && text.IndexOfAny(['"', '\''], error, action - error) >= 0));

    private static TemplateAction? At(string text, Mark start)
    {
        var first = start.Index;
        var end = text.IndexOf(Close, first + Open.Length, EndOfLine(text, first) - first - Open.Length, StringComparison.Ordinal);
        return end < 0 ? null : new TemplateAction(
            text.Substring(first, end + Close.Length - first), start, new Mark(end + Close.Length, start.Line, start.Column + end + Close.Length - first));
    }

    private static int EndOfLine(string text, int position) => text.IndexOfAny(['\n', '\r'], position) is >= 0 and var end ? end : text.Length;
}
