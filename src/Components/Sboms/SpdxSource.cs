namespace KubeGuard.Components.Sboms;

/// <summary>The source package that the field <c>sourceInfo</c> names in documents of Trivy.</summary>
internal static class SpdxSource
{
    private const string Start = "built package from: ";

    /// <summary>The package in <c>built package from: NAME VERSION</c>; other texts name none.</summary>
    public static SourcePackage? Of(string? text)
    {
        if (text is null || !text.StartsWith(Start, StringComparison.Ordinal))
        {
            return null;
        }

        var words = text.Substring(Start.Length).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : new SourcePackage(words[0], words.Length > 1 ? words[1] : null);
    }
}
