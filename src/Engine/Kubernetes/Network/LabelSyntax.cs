namespace KubeGuard.Kubernetes.Network;

/// <summary>
/// The syntax of labels
/// (https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set).
/// </summary>
internal static class LabelSyntax
{
    private const int MaxNameLength = 63;
    private const int MaxPrefixLength = 253;

    /// <summary>
    /// Determines whether a text can be the key of a label: a name, with a domain and a slash before it or not.
    /// </summary>
    public static bool IsKey(string text)
    {
        var slash = text.IndexOf('/');
        return slash < 0
            ? IsName(text)
            : IsName(text.Substring(slash + 1)) && IsSubdomain(text.Substring(0, slash));
    }

    /// <summary>Determines whether a text can be the value of a label, which may be empty.</summary>
    public static bool IsValue(string text) => text.Length == 0 || IsName(text);

    /// <summary>
    /// Determines whether a text is a domain of small letters (https://datatracker.ietf.org/doc/html/rfc1123#page-13).
    /// </summary>
    public static bool IsSubdomain(string text) => text.Length <= MaxPrefixLength && text.Split('.').All(IsLowerLabel);

    /// <summary>Determines whether a text is one label of a domain, of whatever length.</summary>
    public static bool IsLowerLabel(string text) =>
        text.Length > 0 && text.All(character => IsLowerOrDigit(character) || character == '-') && text[0] != '-' && text[text.Length - 1] != '-';

    private static bool IsName(string text) =>
        text.Length is > 0 and <= MaxNameLength
        && text.All(character => IsAlphanumeric(character) || character is '-' or '_' or '.')
        && IsAlphanumeric(text[0]) && IsAlphanumeric(text[text.Length - 1]);

    private static bool IsAlphanumeric(char character) => IsLowerOrDigit(character) || character is >= 'A' and <= 'Z';

    private static bool IsLowerOrDigit(char character) => character is (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
