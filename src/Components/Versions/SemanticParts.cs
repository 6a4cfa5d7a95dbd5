namespace KubeGuard.Components.Versions;

/// <summary>The parts of a version in a form like Semantic Versioning: numbers, identifiers of a prerelease, identifiers of a build.</summary>
internal sealed class SemanticParts
{
    private static readonly string[] _none = [];
    private static readonly string[] _prefixes = ["go", "v", "V"];

    private SemanticParts(IReadOnlyList<string> numbers, IReadOnlyList<string> prerelease, IReadOnlyList<string> build)
    {
        Numbers = numbers;
        Prerelease = prerelease;
        Build = build;
    }

    /// <summary>The numbers in front.</summary>
    public IReadOnlyList<string> Numbers { get; }

    /// <summary>The identifiers of the prerelease; none for a release.</summary>
    public IReadOnlyList<string> Prerelease { get; }

    /// <summary>The identifiers of the build after the plus sign.</summary>
    public IReadOnlyList<string> Build { get; }

    /// <summary>Reads a version; <see langword="null"/> if it does not start with a number.</summary>
    /// <param name="text">The version.</param>
    /// <param name="count">The most numbers that it has; anything after them belongs to the prerelease.</param>
    public static SemanticParts? Read(string text, int count)
    {
        var at = StartOf(text);
        var numbers = new List<string>(count);
        while (numbers.Count < count && DigitRun.EndOf(text, at) is var end && end > at)
        {
            numbers.Add(text.Substring(at, end - at));
            at = end;
            if (numbers.Count == count || at >= text.Length || text[at] != '.')
            {
                break;
            }

            at++;
        }

        return numbers.Count == 0 ? null : WithRest(numbers, text.Substring(at));
    }

    /// <summary>Compares prereleases; a release comes after all of them.</summary>
    public static int ComparePrereleases(IReadOnlyList<string> left, IReadOnlyList<string> right, StringComparer text) => (left.Count, right.Count) switch
    {
        (0, 0) => 0,
        (0, _) => 1,
        (_, 0) => -1,
        _ => SequenceComparison.Identifiers(left, right, text),
    };

    private static SemanticParts WithRest(IReadOnlyList<string> numbers, string rest)
    {
        var plus = rest.IndexOf('+');
        var prerelease = WithoutSeparator(plus < 0 ? rest : rest.Substring(0, plus));
        var build = plus < 0 ? string.Empty : rest.Substring(plus + 1);
        return new SemanticParts(numbers, Identifiers(prerelease), Identifiers(build));
    }

    private static string WithoutSeparator(string text) => text.Length > 0 && (text[0] is '-' or '.') ? text.Substring(1) : text;

    private static string[] Identifiers(string text) => text.Length == 0 ? _none : text.Split('.');

    private static int StartOf(string text) =>
        Array.Find(_prefixes, prefix => text.StartsWith(prefix, StringComparison.Ordinal)) is { } found ? found.Length : 0;
}
