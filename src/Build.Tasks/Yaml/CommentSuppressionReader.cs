using KubeGuard.Build.Yaml.Scanning;

namespace KubeGuard.Build.Yaml;

/// <summary>
/// Reads comments such as <c># kubeguard:disable KUBE1005, KUBE1102 -- reviewed in March</c>. A comment after a node
/// applies to that node; on a line of its own it applies to the entry or item below it, or to the whole document if it
/// is above the first line of one.
/// </summary>
internal static class CommentSuppressionReader
{
    public static IReadOnlyList<CommentSuppression> Read(string file, string text, CancellationToken cancellationToken = default)
    {
        if (!SuppressionComment.MayBeIn(text))
        {
            return [];
        }

        var suppressions = new List<CommentSuppression>();
        foreach (var part in StreamPart.Split(text))
        {
            var comments = CommentsOf(part, cancellationToken).ToList();
            if (comments.Count > 0)
            {
                var nodes = NodeExtent.Read(part, cancellationToken);
                suppressions.AddRange(comments.Select(comment => Parse(file, comment, nodes)));
            }
        }

        return suppressions;
    }

    // Only the scanner can distinguish a comment from a "#" in a string.
    private static IEnumerable<(SuppressionComment Text, int Length, int Line, int Column, bool IsAfterNode)> CommentsOf(StreamPart part, CancellationToken cancellationToken)
    {
        if (!SuppressionComment.MayBeIn(part.Text))
        {
            return [];
        }

        var scanner = new YamlScanner(part, cancellationToken);
        try
        {
            while (scanner.Current.Kind != TokenKind.End)
            {
                cancellationToken.ThrowIfCancellationRequested();
                scanner.Advance();
            }
        }
        catch (YamlReadException)
        {
            // The unreadable part is not analyzed, so comments after the error suppress nothing.
        }

        return
            from comment in scanner.Comments
            let text = SuppressionComment.Read(comment.Text)
            where text is not null
            select (text!, comment.Text.TrimEnd().Length, comment.Start.Line + part.LineOffset, comment.Start.Column, !comment.IsAlone);
    }

    private static CommentSuppression Parse(
        string file, (SuppressionComment Text, int Length, int Line, int Column, bool IsAfterNode) comment, IReadOnlyList<NodeExtent> nodes) => CommentSuppression.Of(
            file,
            comment.Text,
            comment.Length,
            (comment.Line, comment.Column),
            comment.IsAfterNode
                ? nodes.FirstOrDefault(node => node.Start.Line == comment.Line && !node.IsDocument)
                : nodes.FirstOrDefault(node => node.Start.Line > comment.Line),
            nodes.FirstOrDefault(node => node.IsDocument));
}
