using System.Globalization;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>A semantic version (https://semver.org). The build metadata does not count when versions are compared.</summary>
internal sealed class CelSemver : CelOpaque, IComparable<CelSemver>
{
    private readonly string[] _prerelease;

    private CelSemver(ulong[] numbers, string[] prerelease)
    {
        Numbers = numbers;
        _prerelease = prerelease;
    }

    /// <summary>The type.</summary>
    public static CelType SemverType { get; } = CelType.Opaque("kubernetes.Semver");

    /// <summary>The major, the minor and the patch version.</summary>
    public IReadOnlyList<ulong> Numbers { get; }

    /// <inheritdoc/>
    public override CelType Type => SemverType;

    /// <summary>Reads a version; <see langword="null"/> if the text is none.</summary>
    public static CelSemver? Read(string text)
    {
        var plus = text.IndexOf('+');
        var build = plus < 0 ? null : text.Substring(plus + 1);
        var rest = plus < 0 ? text : text.Substring(0, plus);
        var hyphen = rest.IndexOf('-');
        var prerelease = hyphen < 0 ? [] : rest.Substring(hyphen + 1).Split('.');
        var numbers = (hyphen < 0 ? rest : rest.Substring(0, hyphen)).Split('.').Select(ReadNumber).ToList();
        return numbers.Count == 3
            && numbers.TrueForAll(number => number is not null)
            && build?.Split('.').All(IsIdentifier) != false
            && prerelease.All(part => IsIdentifier(part) && (!part.All(IsDigit) || ReadNumber(part) is not null))
                ? new CelSemver([.. numbers.Select(number => number!.Value)], prerelease)
                : null;
    }

    /// <inheritdoc/>
    public int CompareTo(CelSemver other)
    {
        for (var i = 0; i < Numbers.Count; i++)
        {
            if (Numbers[i] != other.Numbers[i])
            {
                return Numbers[i] < other.Numbers[i] ? -1 : 1;
            }
        }

        return ComparePrereleases(_prerelease, other._prerelease);
    }

    /// <inheritdoc/>
    public override bool EqualTo(CelOpaque other) => other is CelSemver version && CompareTo(version) == 0;

    private static int ComparePrereleases(string[] left, string[] right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return Math.Sign(right.Length - left.Length);
        }

        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var order = (ReadNumber(left[i]), ReadNumber(right[i])) switch
            {
                ({ } a, { } b) => a.CompareTo(b),
                (not null, null) => -1,
                (null, not null) => 1,
                _ => string.CompareOrdinal(left[i], right[i]),
            };
            if (order != 0)
            {
                return Math.Sign(order);
            }
        }

        return Math.Sign(left.Length - right.Length);
    }

    // Without leading zeros.
    private static ulong? ReadNumber(string text) =>
        text.Length > 0 && text.All(IsDigit) && (text.Length == 1 || text[0] != '0')
        && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static bool IsIdentifier(string text) => text.Length > 0 && text.All(character => IsDigit(character) || character is '-' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
