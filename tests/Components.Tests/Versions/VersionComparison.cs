using KubeGuard.Components.Versions;

namespace KubeGuard.Components.Tests.Versions;

/// <summary>Statements about versions as the tests of other tools write them.</summary>
internal static class VersionComparison
{
    /// <summary>The sign of the comparison of two versions; <see langword="null"/> if one of them has no place in the order.</summary>
    public static int? Compare(string ecosystem, string left, string right) =>
        VersionOrder.Of(ecosystem) is { } order && order.Parse(left) is { } one && order.Parse(right) is { } other ? Math.Sign(one.CompareTo(other)) : null;

    /// <summary>Indicates whether a comparison such as <c>&lt;</c> is so, in both directions.</summary>
    public static bool Agrees(string ecosystem, string left, string sign, string right) =>
        Compare(ecosystem, left, right) is { } result && Compare(ecosystem, right, left) == -result && IsSo(result, sign);

    /// <summary>Indicates whether a version satisfies a constraint: alternatives of <c>||</c>, each a list of comparisons.</summary>
    public static bool Satisfies(string ecosystem, string version, string constraint) => constraint.Split("||").Any(alternative =>
        alternative.Split(',').Select(comparison => comparison.Trim()).All(comparison =>
        {
            var length = comparison.TakeWhile(character => character is '<' or '>' or '=' or '!').Count();
            var sign = length == 0 ? "=" : comparison[..length];
            return Compare(ecosystem, version, comparison[length..].Trim()) is { } result && IsSo(result, sign);
        }));

    private static bool IsSo(int result, string sign) => sign switch
    {
        "<" => result < 0,
        "<=" => result <= 0,
        "=" => result == 0,
        "!=" => result != 0,
        ">=" => result >= 0,
        ">" => result > 0,
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "An unknown sign."),
    };
}
