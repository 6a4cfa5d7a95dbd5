using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Fixing;

/// <summary>The text of one document of a stream.</summary>
/// <param name="Index">The index of the document.</param>
/// <param name="Start">The index of its first character in the stream.</param>
/// <param name="Text">The text.</param>
internal sealed record DocumentPart(int Index, int Start, string Text)
{
    /// <summary>The documents of a stream.</summary>
    public static IEnumerable<DocumentPart> In(string text)
    {
        var (index, start) = (0, 0);
        foreach (var part in StreamPart.Split(text))
        {
            if (part.HasDocument)
            {
                yield return new DocumentPart(index, start, part.Text);
                index++;
            }

            start += part.Text.Length;
        }
    }
}
