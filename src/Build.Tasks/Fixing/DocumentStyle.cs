namespace KubeGuard.Build.Fixing;

/// <summary>The style of a document, so that additions look like the rest.</summary>
/// <param name="Step">The indentation of a mapping in a mapping.</param>
/// <param name="SequenceStep">The indentation of a sequence in a mapping.</param>
/// <param name="IsJson">Whether it is JSON.</param>
internal sealed record DocumentStyle(int Step, int SequenceStep, bool IsJson)
{
    private const int DefaultStep = 2;

    /// <summary>Detects the style of a document.</summary>
    public static DocumentStyle Of(string text, YamlSyntaxNode root, TextLines lines)
    {
        var steps = Nested(root).ToList();
        int? StepTo(YamlSyntaxKind kind) => steps
            .Where(pair => pair.Value.Kind == kind)
            .Select(pair => (int?)(lines.ColumnOf(pair.Value.Start) - lines.ColumnOf(pair.KeyNode.Start)))
            .FirstOrDefault(step => step >= 0);
        var step = StepTo(YamlSyntaxKind.Mapping) is > 0 and var found ? found : DefaultStep;
        return new DocumentStyle(step, StepTo(YamlSyntaxKind.Sequence) ?? step, root.IsDelimited && root.Start < text.Length && IsQuoted(text, root));
    }

    // The entries whose value is a mapping or sequence in block style.
    private static IEnumerable<YamlSyntaxEntry> Nested(YamlSyntaxNode node)
    {
        var pending = new Stack<YamlSyntaxNode>([node]);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            foreach (var entry in current.Entries)
            {
                if (!entry.Value.IsDelimited && entry.Value.Kind is YamlSyntaxKind.Mapping or YamlSyntaxKind.Sequence)
                {
                    yield return entry;
                }
            }

            foreach (var child in current.Entries.Select(entry => entry.Value).Concat(current.Items).Reverse())
            {
                pending.Push(child);
            }
        }
    }

    private static bool IsQuoted(string text, YamlSyntaxNode root) =>
        root.Entries.All(entry => text[entry.KeyNode.Start] == '"') && root.Items.All(item => item.IsDelimited);
}
