namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>Places in a string, which CEL counts in code points and C# in chars.</summary>
internal static class CodePoints
{
    /// <summary>The index of the char at which a code point starts; the length behind the last one, -1 beyond.</summary>
    /// <param name="text">The string.</param>
    /// <param name="index">The index of the code point, from 0.</param>
    public static int CharIndexOf(string text, long index)
    {
        var position = 0;
        for (; index > 0 && position < text.Length; index--)
        {
            position += LengthAt(text, position);
        }

        return index == 0 ? position : -1;
    }

    /// <summary>The number of code points before a char.</summary>
    /// <param name="text">The string.</param>
    /// <param name="end">The index of the char.</param>
    public static int CountBefore(string text, int end)
    {
        var count = 0;
        for (var position = 0; position < end; position += LengthAt(text, position))
        {
            count++;
        }

        return count;
    }

    /// <summary>The number of chars of a code point.</summary>
    /// <param name="text">The string.</param>
    /// <param name="position">The index of its first char.</param>
    public static int LengthAt(string text, int position) => char.IsSurrogatePair(text, position) ? 2 : 1;

    /// <summary>The code points, each as a string.</summary>
    public static IEnumerable<string> Of(string text)
    {
        for (var position = 0; position < text.Length; position += LengthAt(text, position))
        {
            yield return text.Substring(position, LengthAt(text, position));
        }
    }
}
