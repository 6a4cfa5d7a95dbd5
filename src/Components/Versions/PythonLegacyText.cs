using System.Text.RegularExpressions;

namespace KubeGuard.Components.Versions;

/// <summary>Compares versions that Python's packages had before their form was defined: words and numbers in turns.</summary>
internal static class PythonLegacyText
{
    private static readonly Regex _part = new("[0-9]+|[a-z]+|[^0-9a-z]+", RegexOptions.CultureInvariant);

    /// <summary>Compares two versions in lower case.</summary>
    public static int Compare(string left, string right) => SequenceComparison.ShorterFirst(Parts(left), Parts(right), ComparePart);

    private static List<string> Parts(string text) => [.. _part.Matches(text).Cast<Match>().Select(match => match.Value)];

    private static int ComparePart(string left, string right) => (DigitRun.IsNumber(left), DigitRun.IsNumber(right)) switch
    {
        (true, true) => DigitRun.Compare(left, right),
        (false, false) => string.CompareOrdinal(left, right),
        (var isNumber, _) => isNumber ? 1 : -1,
    };
}
