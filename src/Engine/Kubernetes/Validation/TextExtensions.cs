namespace KubeGuard.Kubernetes.Validation;

/// <summary>Questions about the characters of texts.</summary>
internal static class TextExtensions
{
    /// <summary>Determines whether all characters of a text are allowed; it allocates nothing, which <c>All</c> of LINQ does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isAllowed">Whether a character is allowed.</param>
    public static bool HasOnly(this string text, Func<char, bool> isAllowed)
    {
        foreach (var character in text)
        {
            if (!isAllowed(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether a text has ASCII letters, digits and <c>_</c> only, with no digit at its start.</summary>
    public static bool IsIdentifier(this string text) =>
        text.Length > 0
        && !char.IsDigit(text[0])
        && text.HasOnly(character => character is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
}
