using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace KubeGuard.Build.Yaml;

/// <summary>
/// Reads comments such as <c># kubeguard:disable KUBE1005, KUBE1102 -- reviewed in March</c>. Behind a
/// node, one is for that node; on a line of its own, for the entry or item below it, or for the whole
/// document if it is above the first line of one.
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

    // Only the scanner knows a comment from a "#" in a string.
    private static IEnumerable<(SuppressionComment Text, int Length, int Line, int Column, bool IsBehindNode)> CommentsOf(StreamPart part, CancellationToken cancellationToken)
    {
        if (!SuppressionComment.MayBeIn(part.Text))
        {
            yield break;
        }

        var lines = LineBreaks.LinesOf(part.Text);
        var scanner = new Scanner(new CancelableReader(part.Text, cancellationToken), skipComments: false);
        var depth = 0;
        while (depth <= YamlTreeBuilder.MaxDepth && TryMoveNext(scanner))
        {
            cancellationToken.ThrowIfCancellationRequested();
            depth += StepOf(scanner.Current!);
            if (scanner.Current is Comment comment
                && lines[(int)comment.Start.Line - 1].Substring((int)comment.Start.Column - 1) is var written
                && SuppressionComment.Read(written) is { } text)
            {
                yield return (text, written.TrimEnd().Length, (int)comment.Start.Line + part.LineOffset, (int)comment.Start.Column, comment.IsInline);
            }
        }
    }

    // What does not scan does not parse either, and nothing in it is analyzed. Behind an error token the
    // scanner would give the same one for ever.
    private static bool TryMoveNext(Scanner scanner)
    {
        try
        {
            return scanner.MoveNext() && scanner.Current is not Error;
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            return false;
        }
    }

    // The scanner takes longer for each bracket that is open, and what is nested too deep is not analyzed.
    private static int StepOf(Token token) => token switch
    {
        FlowSequenceStart or FlowMappingStart => 1,
        FlowSequenceEnd or FlowMappingEnd => -1,
        _ => 0,
    };

    private static CommentSuppression Parse(
        string file, (SuppressionComment Text, int Length, int Line, int Column, bool IsBehindNode) comment, IReadOnlyList<NodeExtent> nodes)
    {
        return new CommentSuppression
        {
            Marker = comment.Text.Marker,
            Advice = comment.Text.Advice,
            Ids = [.. comment.Text.Ids.Select(id => (id.Text, LocationOf(id.Index, id.Text.Length)))],
            Justification = comment.Text.Reason,
            Location = LocationOf(0, comment.Length),
            Node = comment.IsBehindNode
                ? nodes.FirstOrDefault(node => node.Start.Line == comment.Line && !node.IsDocument)
                : nodes.FirstOrDefault(node => node.Start.Line > comment.Line),
            Document = nodes.FirstOrDefault(node => node.IsDocument),
        };

        YamlLocation LocationOf(int index, int length) =>
            new(file, comment.Line, comment.Column + index, comment.Line, comment.Column + index + length);
    }
}
