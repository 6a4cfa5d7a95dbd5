namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>The character classes of YAML 1.1. A NUL represents the end of the text.</summary>
internal static class Characters
{
    /// <summary>The byte order mark.</summary>
    public const char ByteOrderMark = '\uFEFF';

    private const char NextLine = '\u0085';
    private const char LineSeparator = '\u2028';
    private const char ParagraphSeparator = '\u2029';

    /// <summary>Determines whether a character is a space or a tab.</summary>
    public static bool IsBlank(char character) => character is ' ' or '\t';

    /// <summary>Determines whether a character ends a line for YAML; editors know only the first two.</summary>
    public static bool IsBreak(char character) => character is '\n' or '\r' or NextLine or LineSeparator or ParagraphSeparator;

    /// <summary>Determines whether a character ends a line or the text.</summary>
    public static bool IsBreakOrEnd(char character) => character == '\0' || IsBreak(character);

    /// <summary>Determines whether a character separates words or ends the text.</summary>
    public static bool IsSeparator(char character) => IsBlank(character) || IsBreakOrEnd(character);

    /// <summary>Determines whether a character may be in the name of an anchor.</summary>
    public static bool IsWord(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';

    /// <summary>The meaning of a line break in a text: a line feed, except for the two that are not control characters.</summary>
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
