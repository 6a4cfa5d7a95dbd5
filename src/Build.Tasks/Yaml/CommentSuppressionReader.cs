using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace KubeGuard.Build.Yaml;

/// <summary>Reads comments such as <c># kubeguard:disable KUBE1005, KUBE1102 -- reviewed in March</c>.</summary>
internal static class CommentSuppressionReader
{
    private const string Marker = "kubeguard:disable";
    private const string ReasonMarker = "--";
    private static readonly char[] _separators = [',', ';', ' ', '\t'];

    public static IReadOnlyList<CommentSuppression> Read(string text)
    {
        if (text.IndexOf(Marker, StringComparison.Ordinal) < 0)
        {
            return [];
        }

        var lines = text.Split('\n');
        return [.. CommentsOf(text).Select(comment => Parse(comment, lines)).OfType<CommentSuppression>()];
    }

    // Only the scanner knows a comment from a "#" in a string. Where the text does not scan, nothing is judged either.
    private static List<Comment> CommentsOf(string text)
    {
        var comments = new List<Comment>();
        try
        {
            var scanner = new Scanner(new StringReader(text), skipComments: false);
            while (scanner.MoveNext())
            {
                if (scanner.Current is Comment comment)
                {
                    comments.Add(comment);
                }
            }
        }
        catch (YamlException)
        {
            return comments;
        }

        return comments;
    }

    private static CommentSuppression? Parse(Comment comment, string[] lines)
    {
        var value = comment.Value.Trim();
        if (!value.StartsWith(Marker, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = value.Substring(Marker.Length);
        var reason = rest.IndexOf(ReasonMarker, StringComparison.Ordinal);
        var ids = (reason < 0 ? rest : rest.Substring(0, reason)).Split(_separators, StringSplitOptions.RemoveEmptyEntries);
        var justification = reason < 0 ? null : rest.Substring(reason + ReasonMarker.Length).Trim();
        var first = FirstLine(comment, lines);
        return first is { } line ? new CommentSuppression(ids, line, LastLine(line, lines), justification) : null;
    }

    // A comment behind a node stands on it; one on a line of its own stands above the next node.
    private static int? FirstLine(Comment comment, string[] lines)
    {
        var line = (int)comment.Start.Line;
        if (!IsCommentOrBlank(lines[line - 1]))
        {
            return line;
        }

        for (var next = line; next < lines.Length; next++)
        {
            if (!IsCommentOrBlank(lines[next]))
            {
                return next + 1;
            }
        }

        return null;
    }

    // The node ends where a line starts as far left as it or further; a sequence may stand right below its key.
    private static int LastLine(int firstLine, string[] lines)
    {
        var indentation = IndentationOf(lines[firstLine - 1]);
        var isItem = IsItem(lines[firstLine - 1]);
        var last = firstLine;
        for (var next = firstLine; next < lines.Length; next++)
        {
            if (IsCommentOrBlank(lines[next]))
            {
                continue;
            }

            var other = IndentationOf(lines[next]);
            if (other < indentation || (other == indentation && (isItem || !IsItem(lines[next]))))
            {
                break;
            }

            last = next + 1;
        }

        return last;
    }

    private static bool IsCommentOrBlank(string line) => line.TrimStart() is "" or "\r" or ['#', ..];

    private static bool IsItem(string line) => line.TrimStart() is ['-'] or ['-', ' ' or '\t' or '\r', ..];

    private static int IndentationOf(string line) => line.Length - line.TrimStart().Length;
}
