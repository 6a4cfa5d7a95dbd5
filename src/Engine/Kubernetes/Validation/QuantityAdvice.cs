namespace KubeGuard.Kubernetes.Validation;

/// <summary>The quantity that a text is probably meant to be, as the end of a message.</summary>
internal static class QuantityAdvice
{
    private static readonly Dictionary<string, string> _suffixes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["k"] = "k",
        ["kb"] = "k",
        ["kib"] = "Ki",
        ["ki"] = "Ki",
        ["mb"] = "M",
        ["mib"] = "Mi",
        ["mi"] = "Mi",
        ["g"] = "G",
        ["gb"] = "G",
        ["gib"] = "Gi",
        ["gi"] = "Gi",
        ["t"] = "T",
        ["tb"] = "T",
        ["tib"] = "Ti",
        ["ti"] = "Ti",
    };

    /// <summary>Empty, or <c>; did you mean '1Gi'?</c></summary>
    public static string For(string text)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] is not (>= '0' and <= '9' or '.'))
        {
            end--;
        }

        return _suffixes.TryGetValue(text.Substring(end).Trim(), out var suffix) && ResourceQuantity.TryParse(text.Substring(0, end) + suffix) is not null
            ? $"; did you mean '{text.Substring(0, end)}{suffix}'?"
            : "";
    }
}
