namespace KubeGuard.Components.Severities;

/// <summary>The base score of CVSS 2 (https://www.first.org/cvss/v2/guide#3-2-1-Base-Equation).</summary>
internal static class Cvss2
{
    /// <summary>The metrics of version 2.</summary>
    public static CvssGrammar Grammar { get; } = new(
        "AV:L,A,N AC:H,M,L Au:M,S,N C:N,P,C I:N,P,C A:N,P,C",
        "E:U,POC,F,H,ND RL:OF,TF,W,U,ND RC:UC,UR,C,ND CDP:N,L,LM,MH,H,ND TD:N,L,M,H,ND CR:L,M,H,ND IR:L,M,H,ND AR:L,M,H,ND",
        isOrdered: false);

    /// <summary>The score from 0 to 10.</summary>
    public static decimal Score(CvssMetrics metrics)
    {
        var impact = 10.41m * (1 - ((1 - Impact(metrics["C"])) * (1 - Impact(metrics["I"])) * (1 - Impact(metrics["A"]))));
        var exploitability = 20m * AccessVector(metrics["AV"]) * AccessComplexity(metrics["AC"]) * Authentication(metrics["Au"]);
        return impact == 0 ? 0 : Math.Round(((0.6m * impact) + (0.4m * exploitability) - 1.5m) * 1.176m, 1, MidpointRounding.AwayFromZero);
    }

    private static decimal Impact(string value) => value switch
    {
        "C" => 0.660m,
        "P" => 0.275m,
        _ => 0m,
    };

    private static decimal AccessVector(string value) => value switch
    {
        "L" => 0.395m,
        "A" => 0.646m,
        _ => 1m,
    };

    private static decimal AccessComplexity(string value) => value switch
    {
        "H" => 0.35m,
        "M" => 0.61m,
        _ => 0.71m,
    };

    private static decimal Authentication(string value) => value switch
    {
        "M" => 0.45m,
        "S" => 0.56m,
        _ => 0.704m,
    };
}
