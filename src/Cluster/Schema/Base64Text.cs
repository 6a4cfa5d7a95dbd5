namespace KubeGuard.Cluster.Schema;

/// <summary>Checks Base64 as Go decodes it: line breaks count for nothing, and the padding must be there (RFC 4648, section 4).</summary>
internal static class Base64Text
{
    private const char Padding = '=';

    /// <summary>Determines whether a text can be decoded.</summary>
    public static bool IsValid(string text)
    {
        var (count, padding) = (0, 0);
        foreach (var character in text)
        {
            if (character is '\r' or '\n')
            {
                continue;
            }

            count++;
            if (character == Padding)
            {
                padding++;
            }
            else if (padding > 0 || !IsDigit(character))
            {
                return false;
            }
        }

        return count % 4 == 0 && padding <= 2;
    }

    private static bool IsDigit(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/';
}
