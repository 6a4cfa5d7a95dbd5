using System.Text;

namespace KubeGuard.Tests;

/// <summary>
/// A text with expected findings marked as <c>{|KUBE1005:value|}</c>; an empty span marks a place.
/// Marks may nest.
/// </summary>
internal sealed class Markup
{
    private Markup(string text, IReadOnlyList<Mark> marks)
    {
        Text = text;
        Marks = marks;
    }

    /// <summary>The text without marks.</summary>
    public string Text { get; }

    /// <summary>The marks in the order of their starts.</summary>
    public IReadOnlyList<Mark> Marks { get; }

    public static Markup Parse(string markup)
    {
        var text = new StringBuilder();
        var marks = new List<Mark>();
        int line = 1, column = 1;
        for (var i = 0; i < markup.Length; i++)
        {
            if (string.CompareOrdinal(markup, i, "{|", 0, 2) == 0)
            {
                var colon = markup.IndexOf(':', i);
                marks.Add(new Mark(markup[(i + 2)..colon], line, column));
                i = colon;
                continue;
            }

            if (string.CompareOrdinal(markup, i, "|}", 0, 2) == 0)
            {
                i++;
                continue;
            }

            text.Append(markup[i]);
            (line, column) = markup[i] == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return new Markup(text.ToString(), marks);
    }

    /// <summary>An expected finding.</summary>
    /// <param name="Id">The ID of the rule.</param>
    /// <param name="Line">The line from 1.</param>
    /// <param name="Column">The column from 1.</param>
    internal sealed record Mark(string Id, int Line, int Column);
}
