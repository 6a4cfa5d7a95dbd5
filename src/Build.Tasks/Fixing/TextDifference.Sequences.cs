using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Fixing;

/// <summary>The items of sequences.</summary>
internal sealed partial class TextDifference
{
    private void CompareSequence(YamlSyntaxNode syntax, SequenceNode old, SequenceNode current)
    {
        var kept = new HashSet<int>();
        var added = new List<ManifestNode>();
        var next = 0;
        foreach (var item in current.Items)
        {
            var source = sources.TryGetValue(item, out var replaced) ? replaced : item;
            var index = next;
            while (index < old.Items.Count && !ReferenceEquals(old.Items[index], source))
            {
                index++;
            }

            if (index == old.Items.Count)
            {
                added.Add(item);
                continue;
            }

            kept.Add(index);
            next = index + 1;
            Compare(syntax.Items[index], old.Items[index], item);
        }

        RemoveAll(syntax, [.. syntax.Items.Select((item, index) => (item.Start, item.End, kept.Contains(index)))], item => DashOf(syntax, item.Start));
        if (added.Count == 0)
        {
            return;
        }

        if (syntax.IsDelimited)
        {
            AddToFlow(syntax, kept.OrderBy(index => index).Select(index => (syntax.Items[index].Start, syntax.Items[index].End)).ToList(), added.Select(writer.FlowValue), "");
            return;
        }

        var indent = lines.ColumnOf(syntax.Start);
        var last = LastOf(kept.Select(index => syntax.Items[index].End));
        Insert(lines.EndOf(last), string.Concat(added.Select(item => writer.Line(indent) + writer.BlockItem(item, indent))));
    }

    // The dashes of a sequence are below each other.
    private int DashOf(YamlSyntaxNode sequence, int item)
    {
        var column = lines.ColumnOf(sequence.Start);
        for (var line = lines.StartOf(item); line >= 0; line = line == 0 ? -1 : lines.StartOf(line - 1))
        {
            if (line + column < text.Length && text[line + column] == '-' && line + column < item)
            {
                return line + column;
            }
        }

        throw new EditRefusedException("its dash is not found");
    }
}
