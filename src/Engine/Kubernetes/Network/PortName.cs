namespace KubeGuard.Kubernetes.Network;

/// <summary>The syntax of the name of a port (https://datatracker.ietf.org/doc/html/rfc6335#section-5.1).</summary>
internal static class PortName
{
    private const int MaxLength = 15;

    /// <summary>
    /// Determines whether a text is a name: small letters, digits and single hyphens inside, with at least one letter.
    /// </summary>
    public static bool IsValid(string text)
    {
        var hasLetter = false;
        foreach (var character in text)
        {
            hasLetter |= character is >= 'a' and <= 'z';
            if (character is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
            {
                return false;
            }
        }

        return hasLetter
            && text.Length <= MaxLength
            && text[0] != '-' && text[text.Length - 1] != '-'
            && text.IndexOf("--", StringComparison.Ordinal) < 0;
    }
}
