namespace KubeGuard.Build.Fixing;

/// <summary>A text that is changed step by step, with a mapping of its lines to those of the original text.</summary>
internal sealed class ChangedLines
{
    private readonly int _oldCount;
    private List<(string Text, int? Old)> _lines;

    public ChangedLines(string text)
    {
        Text = text;
        _lines = [.. LineChange.Split(text).Select((line, index) => (line, (int?)index))];
        _oldCount = _lines.Count;
    }

    /// <summary>The current text.</summary>
    public string Text { get; private set; }

    /// <summary>The lines of the original text that have been replaced so far.</summary>
    public IReadOnlyList<LineChange> Changes
    {
        get
        {
            var changes = new List<LineChange>();
            var added = new List<string>();
            var next = 0;
            foreach (var (text, old) in _lines)
            {
                if (old is not { } index)
                {
                    added.Add(text);
                    continue;
                }

                Close(index);
                next = index + 1;
            }

            Close(_oldCount);
            return changes;

            void Close(int end)
            {
                if (end > next || added.Count > 0)
                {
                    changes.Add(new LineChange(next, end, [.. added]));
                    added.Clear();
                }
            }
        }
    }

    /// <summary>Changes the text.</summary>
    public void Apply(IReadOnlyList<SpanReplacement> replacements)
    {
        var lines = new List<(string, int?)>();
        var next = 0;
        foreach (var change in LineChange.Of(Text, replacements))
        {
            lines.AddRange(_lines.Skip(next).Take(change.Start - next));
            lines.AddRange(change.Lines.Select(line => (line, (int?)null)));
            next = change.End;
        }

        lines.AddRange(_lines.Skip(next));
        _lines = lines;
        Text = SpanReplacement.Apply(Text, replacements);
    }
}
