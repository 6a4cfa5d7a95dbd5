namespace KubeGuard.Pictures;

/// <summary>Lays text out in lines.</summary>
internal static class TextLayout
{
    /// <summary>Breaks a text between words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The maximum length of a line.</param>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }
}
