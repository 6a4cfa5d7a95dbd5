namespace KubeGuard.Components.Versions;

/// <summary>
/// A version of NuGet (https://learn.microsoft.com/nuget/concepts/package-versioning): up to four numbers, labels compared without regard to
/// case, metadata ignored.
/// </summary>
internal sealed class NuGetVersion : PackageVersion<NuGetVersion>
{
    private const int NumberCount = 4;
    private readonly SemanticParts _parts;

    private NuGetVersion(SemanticParts parts) => _parts = parts;

    /// <summary>Reads a version; <see langword="null"/> if NuGet does not accept it, save that numbers may be of any size.</summary>
    public static NuGetVersion? Parse(string text)
    {
        var version = text.Trim();
        return IsWellFormed(version) && SemanticParts.Read(version, NumberCount) is { } parts && parts.Prerelease.Concat(parts.Build).All(IsLabel)
            ? new NuGetVersion(parts)
            : null;
    }

    /// <inheritdoc/>
    protected override int CompareTo(NuGetVersion other)
    {
        var numbers = SequenceComparison.Padded(_parts.Numbers, other._parts.Numbers, string.Empty, DigitRun.Compare);
        return numbers != 0 ? numbers : SemanticParts.ComparePrereleases(_parts.Prerelease, other._parts.Prerelease, StringComparer.OrdinalIgnoreCase);
    }

    // One to four numbers, then nothing, a label or metadata.
    private static bool IsWellFormed(string text)
    {
        var end = 0;
        var count = 0;
        do
        {
            var start = count == 0 ? 0 : end + 1;
            end = DigitRun.EndOf(text, start);
            count++;
            if (end == start)
            {
                return false;
            }
        }
        while (end < text.Length && text[end] == '.' && count < NumberCount);

        return end == text.Length || (text[end] is '-' or '+' && end + 1 < text.Length && !(text[end] == '-' && text[end + 1] == '+') && text[text.Length - 1] != '+');
    }

    private static bool IsLabel(string text) =>
        text.Length > 0 && text.All(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-');
}
