namespace KubeGuard.Components.Severities;

/// <summary>
/// The score of CVSS 4.0 (https://www.first.org/cvss/v4.0/specification-document#8-2-CVSS-v4-0-Scoring-using-MacroVectors-and-Interpolation):
/// that of the MacroVector, less the mean share of the way to the next lower ones.
/// </summary>
internal static class Cvss4
{
    /// <summary>The metrics of version 4, which a vector has in this order.</summary>
    public static CvssGrammar Grammar { get; } = new(
        "AV:N,A,L,P AC:L,H AT:N,P PR:N,L,H UI:N,P,A VC:H,L,N VI:H,L,N VA:H,L,N SC:H,L,N SI:H,L,N SA:H,L,N",
        "E:X,A,P,U CR:X,H,M,L IR:X,H,M,L AR:X,H,M,L MAV:X,N,A,L,P MAC:X,L,H MAT:X,N,P MPR:X,N,L,H MUI:X,N,P,A "
        + "MVC:X,H,L,N MVI:X,H,L,N MVA:X,H,L,N MSC:X,H,L,N MSI:X,S,H,L,N MSA:X,S,H,L,N "
        + "S:X,N,P AU:X,N,Y R:X,A,U,I V:X,D,C RE:X,L,M,H U:X,Clear,Green,Amber,Red",
        isOrdered: true);

    private static readonly string[] _impacts = ["VC", "VI", "VA", "SC", "SI", "SA"];

    /// <summary>The score from 0 to 10.</summary>
    public static decimal Score(CvssMetrics metrics)
    {
        string Value(string metric) => Effective(metrics, metric);
        if (_impacts.All(impact => Value(impact) == "N"))
        {
            return 0;
        }

        var vector = MacroVectorOf(Value);
        var score = vector.Score!.Value;
        var distances = Cvss4Distances.Of(Value, vector);
        decimal?[] shares =
        [
            Share(score, (vector with { Eq1 = vector.Eq1 + 1 }).Score, distances.Eq1),
            Share(score, (vector with { Eq2 = vector.Eq2 + 1 }).Score, distances.Eq2),
            Share(score, NextOfEq3AndEq6(vector), distances.Eq3AndEq6),
            Share(score, (vector with { Eq4 = vector.Eq4 + 1 }).Score, distances.Eq4),
            Share(score, (vector with { Eq5 = vector.Eq5 + 1 }).Score, 0),
        ];
        var mean = shares.Average() ?? 0;
        return Math.Round(Math.Max(0, Math.Min(10, score - mean)), 1, MidpointRounding.AwayFromZero);
    }

    // What is not defined counts as the worst; a modified metric replaces its base metric.
    private static string Effective(CvssMetrics metrics, string metric) => metric switch
    {
        "E" => metrics[metric] is not "X" and var value ? value : "A",
        "CR" or "IR" or "AR" => metrics[metric] is not "X" and var value ? value : "H",
        _ => metrics["M" + metric] is not "X" and var value ? value : metrics[metric],
    };

    private static Cvss4MacroVector MacroVectorOf(Func<string, string> value)
    {
        bool Is(string metric, string text) => value(metric) == text;
        var eq1 = Is("AV", "N") && Is("PR", "N") && Is("UI", "N") ? 0 : !Is("AV", "P") && (Is("AV", "N") || Is("PR", "N") || Is("UI", "N")) ? 1 : 2;
        var eq2 = Is("AC", "L") && Is("AT", "N") ? 0 : 1;
        var eq3 = Is("VC", "H") && Is("VI", "H") ? 0 : Is("VC", "H") || Is("VI", "H") || Is("VA", "H") ? 1 : 2;
        var eq4 = Is("SI", "S") || Is("SA", "S") ? 0 : Is("SC", "H") || Is("SI", "H") || Is("SA", "H") ? 1 : 2;
        var eq5 = Is("E", "A") ? 0 : Is("E", "P") ? 1 : 2;
        var eq6 = (Is("CR", "H") && Is("VC", "H")) || (Is("IR", "H") && Is("VI", "H")) || (Is("AR", "H") && Is("VA", "H")) ? 0 : 1;
        return new Cvss4MacroVector(eq1, eq2, eq3, eq4, eq5, eq6);
    }

    // The two classes depend on each other and have one way down.
    private static decimal? NextOfEq3AndEq6(Cvss4MacroVector vector)
    {
        var byEq3 = (vector with { Eq3 = vector.Eq3 + 1 }).Score;
        var byEq6 = (vector with { Eq6 = vector.Eq6 + 1 }).Score;
        return (vector.Eq3, vector.Eq6) switch
        {
            (0, 0) => Math.Max(byEq3 ?? 0, byEq6 ?? 0),
            (1, 0) => byEq6,
            _ => byEq3,
        };
    }

    private static decimal? Share(decimal score, decimal? next, decimal distance) => next is null ? null : (score - next) * distance;
}
