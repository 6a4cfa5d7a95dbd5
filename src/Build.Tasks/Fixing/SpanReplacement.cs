using System.Text;
using KubeGuard.Edits;

namespace KubeGuard.Build.Fixing;

/// <summary>A span of a text, and the text that replaces it.</summary>
/// <param name="Start">The index of the first character.</param>
/// <param name="End">The index after the last one; the start for an insertion.</param>
/// <param name="Text">The new text.</param>
internal sealed record SpanReplacement(int Start, int End, string Text)
{
    /// <summary>The same replacement in a longer text.</summary>
    /// <param name="count">How many characters come before.</param>
    public SpanReplacement Shifted(int count) => new(Start + count, End + count, Text);

    /// <summary>The text after some replacements; insertions at one place stay in their order.</summary>
    /// <exception cref="EditRefusedException">Two of them overlap.</exception>
    public static string Apply(string text, IReadOnlyList<SpanReplacement> replacements)
    {
        var result = new StringBuilder();
        var position = 0;
        foreach (var replacement in replacements.OrderBy(item => item.Start).ThenBy(item => item.End))
        {
            if (replacement.Start < position)
            {
                throw new EditRefusedException("another edit changes the same place");
            }

            result.Append(text, position, replacement.Start - position).Append(replacement.Text);
            position = replacement.End;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
