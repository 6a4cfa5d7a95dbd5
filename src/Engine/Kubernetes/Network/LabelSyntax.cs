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
        return IsName(text, slash + 1) && (slash < 0 || IsSubdomain(text, slash));
    }

    /// <summary>Determines whether a text can be the value of a label, which may be empty.</summary>
    public static bool IsValue(string text) => text.Length == 0 || IsName(text, 0);

    /// <summary>
    /// Determines whether a text is a domain of small letters (https://datatracker.ietf.org/doc/html/rfc1123#page-13).
    /// </summary>
    public static bool IsSubdomain(string text) => IsSubdomain(text, text.Length);

    /// <summary>Determines whether a text is one label of a domain, of whatever length.</summary>
    public static bool IsLowerLabel(string text) => IsLowerLabel(text, 0, text.Length);

    // These check parts of a text in place, since every name and label of every object comes here.
    private static bool IsSubdomain(string text, int end)
    {
        var start = 0;
        for (var dot = text.IndexOf('.', 0, end); dot >= 0; dot = text.IndexOf('.', start, end - start))
        {
            if (!IsLowerLabel(text, start, dot))
            {
                return false;
            }

            start = dot + 1;
        }

        return end <= MaxPrefixLength && IsLowerLabel(text, start, end);
    }

    private static bool IsLowerLabel(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!IsLowerOrDigit(text[i]) && text[i] != '-')
            {
                return false;
            }
        }

        return start < end && text[start] != '-' && text[end - 1] != '-';
    }

    private static bool IsName(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (!IsAlphanumeric(text[i]) && text[i] is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return text.Length - start is > 0 and <= MaxNameLength && IsAlphanumeric(text[start]) && IsAlphanumeric(text[text.Length - 1]);
    }

    private static bool IsAlphanumeric(char character) => IsLowerOrDigit(character) || character is >= 'A' and <= 'Z';

    private static bool IsLowerOrDigit(char character) => character is (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
