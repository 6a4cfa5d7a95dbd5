namespace KubeGuard.Build.Fixing;

/// <summary>
/// Finds the comments of a document that have a line to themselves. They stay when the nodes around them are removed.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="lines">Its lines.</param>
/// <param name="root">The root as it is written.</param>
internal sealed class CommentLines(string text, TextLines lines, YamlSyntaxNode root)
{
    private IReadOnlyList<YamlSyntaxNode>? _longScalars;

    // Within a scalar, a line that starts like a comment is not one.
    private IReadOnlyList<YamlSyntaxNode> LongScalars => _longScalars ??= [.. ScalarsOf(root).Where(scalar => lines.NextOf(scalar.Start) < scalar.End)];

    /// <summary>The comments on lines that start in a range of the text.</summary>
    public IReadOnlyList<CommentLine> StartingIn(int start, int end)
    {
        var comments = new List<CommentLine>();
        for (var line = lines.StartOf(start) == start ? start : lines.NextOf(start); line < end; line = lines.NextOf(line))
        {
            var first = line;
            while (first < text.Length && text[first] is ' ' or '\t')
            {
                first++;
            }

            if (first < text.Length && text[first] == '#' && !LongScalars.Any(scalar => scalar.Start < line && line < scalar.End))
            {
                comments.Add(new CommentLine(text.Substring(line, first - line), text.Substring(first, lines.EndOf(first) - first)));
            }
        }

        return comments;
    }

    private static IEnumerable<YamlSyntaxNode> ScalarsOf(YamlSyntaxNode root)
    {
        var pending = new Stack<YamlSyntaxNode>([root]);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (node.Kind == YamlSyntaxKind.Scalar)
            {
                yield return node;
            }

            foreach (var child in node.Items.Concat(node.Entries.SelectMany(entry => (YamlSyntaxNode[])[entry.KeyNode, entry.Value])))
            {
                pending.Push(child);
            }
        }
    }
}
