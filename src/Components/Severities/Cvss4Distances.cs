namespace KubeGuard.Components.Severities;

/// <summary>
/// The distance of a vector of CVSS 4.0 from the most severe ones of its MacroVector, in each equivalence class, as a share of the depth of the class.
/// </summary>
/// <param name="Eq1">The share in the first class, from 0 to below 1.</param>
/// <param name="Eq2">The share in the second class.</param>
/// <param name="Eq3AndEq6">The share in the third and the sixth class together.</param>
/// <param name="Eq4">The share in the fourth class.</param>
internal readonly record struct Cvss4Distances(decimal Eq1, decimal Eq2, decimal Eq3AndEq6, decimal Eq4)
{
    // The values of each metric from the most to the least severe.
    private static readonly Dictionary<string, string> _levels = new(StringComparer.Ordinal)
    {
        ["AV"] = "NALP",
        ["PR"] = "NLH",
        ["UI"] = "NPA",
        ["AC"] = "LH",
        ["AT"] = "NP",
        ["VC"] = "HLN",
        ["VI"] = "HLN",
        ["VA"] = "HLN",
        ["SC"] = "SHLN",
        ["SI"] = "SHLN",
        ["SA"] = "SHLN",
        ["CR"] = "HML",
        ["IR"] = "HML",
        ["AR"] = "HML",
    };

    private static readonly Metrics _eq1 = new("AV PR UI", [["NNN"], ["ANN", "NLN", "NNP"], ["PNN", "ALP"]], [1, 4, 5]);
    private static readonly Metrics _eq2 = new("AC AT", [["LN"], ["HN", "LP"]], [1, 2]);
    private static readonly Metrics _eq4 = new("SC SI SA", [["HSS"], ["HHH"], ["LLL"]], [6, 5, 4]);

    // By the levels of EQ3 and EQ6, as 2 * EQ3 + EQ6; EQ3 = 2 is never with EQ6 = 0.
    private static readonly Metrics _eq3AndEq6 = new(
        "VC VI VA CR IR AR",
        [["HHHHHH"], ["HHLMMH", "HHHMMM"], ["LHHHHH", "HLHHHH"], ["LHLHMH", "LHHHMM", "HLHMHM", "HLLMHH", "LLHHHM"], [], ["LLLHHH"]],
        [7, 6, 8, 8, 0, 10]);

    /// <summary>The distances of a vector by the values that its metrics have in effect.</summary>
    public static Cvss4Distances Of(Func<string, string> value, Cvss4MacroVector vector) => new(
        _eq1.ShareOf(value, vector.Eq1), _eq2.ShareOf(value, vector.Eq2), _eq3AndEq6.ShareOf(value, (2 * vector.Eq3) + vector.Eq6), _eq4.ShareOf(value, vector.Eq4));

    // The metrics of a class; the most severe vectors and the depth of each of its levels.
    private sealed class Metrics(string names, string[][] mostSevere, int[] depths)
    {
        private readonly string[] _names = names.Split(' ');

        public decimal ShareOf(Func<string, string> value, int level)
        {
            // One of the most severe vectors is at least as severe in every metric.
            var steps = mostSevere[level].Select(vector => Steps(value, vector)).First(steps => steps.All(step => step >= 0));
            return (decimal)steps.Sum() / depths[level];
        }

        private int[] Steps(Func<string, string> value, string vector) =>
            [.. _names.Select((name, index) => _levels[name].IndexOf(value(name)[0]) - _levels[name].IndexOf(vector[index]))];
    }
}
