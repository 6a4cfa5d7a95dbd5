namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>The classes of characters that YAML 1.1 tells apart. A NUL stands for the end of the text.</summary>
internal static class Characters
{
    /// <summary>The byte order mark.</summary>
    public const char ByteOrderMark = '\uFEFF';

    private const char NextLine = '\u0085';
    private const char LineSeparator = '\u2028';
    private const char ParagraphSeparator = '\u2029';

    /// <summary>Whether a character is a space or a tab.</summary>
    public static bool IsBlank(char character) => character is ' ' or '\t';

    /// <summary>Whether a character ends a line for YAML; editors know only the first two.</summary>
    public static bool IsBreak(char character) => character is '\n' or '\r' or NextLine or LineSeparator or ParagraphSeparator;

    /// <summary>Whether a character ends a line, or the text ends here.</summary>
    public static bool IsBreakOrEnd(char character) => character == '\0' || IsBreak(character);

    /// <summary>Whether a character separates words, or the text ends here.</summary>
    public static bool IsSeparator(char character) => IsBlank(character) || IsBreakOrEnd(character);

    /// <summary>Whether a character may be in the name of an anchor.</summary>
    public static bool IsWord(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';

    /// <summary>What a line break stands for in a text: a line feed, except for the two that are no control characters.</summary>
    public static char MeaningOf(char lineBreak) => lineBreak is LineSeparator or ParagraphSeparator ? lineBreak : '\n';

    /// <summary>The index of the first character that YAML forbids anywhere, comments included; -1 if there is none.</summary>
    public static int FirstForbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or > '~' && !IsAllowed(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsAllowed(char character) => character is '\t' or '\n' or '\r' or NextLine or (>= '\u00A0' and < '\uFFFE');
}
