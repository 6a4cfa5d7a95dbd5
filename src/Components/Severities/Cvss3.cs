namespace KubeGuard.Components.Severities;

/// <summary>The base score of CVSS 3.0 and 3.1 (https://www.first.org/cvss/v3.1/specification-document#7-1-Base-Metrics-Equations).</summary>
internal static class Cvss3
{
    /// <summary>The metrics of version 3.</summary>
    public static CvssGrammar Grammar { get; } = new(
        "AV:N,A,L,P AC:L,H PR:N,L,H UI:N,R S:U,C C:H,L,N I:H,L,N A:H,L,N",
        "E:X,U,P,F,H RL:X,O,T,W,U RC:X,U,R,C CR:X,L,M,H IR:X,L,M,H AR:X,L,M,H "
        + "MAV:X,N,A,L,P MAC:X,L,H MPR:X,N,L,H MUI:X,N,R MS:X,U,C MC:X,H,L,N MI:X,H,L,N MA:X,H,L,N",
        isOrdered: false);

    /// <summary>The score from 0 to 10. The versions differ in how they round up.</summary>
    public static decimal Score(CvssMetrics metrics, bool isVersion31)
    {
        var isChanged = metrics["S"] == "C";
        var impact = Impact(1 - ((1 - Loss(metrics["C"])) * (1 - Loss(metrics["I"])) * (1 - Loss(metrics["A"]))), isChanged);
        var exploitability = 8.22m * AttackVector(metrics["AV"]) * (metrics["AC"] == "L" ? 0.77m : 0.44m)
            * Privileges(metrics["PR"], isChanged) * (metrics["UI"] == "N" ? 0.85m : 0.62m);
        if (impact <= 0)
        {
            return 0;
        }

        var score = Math.Min(10m, (isChanged ? 1.08m : 1m) * (impact + exploitability));
        return Math.Ceiling((isVersion31 ? Math.Round(score, 5) : score) * 10) / 10;
    }

    private static decimal Impact(decimal loss, bool isChanged) => isChanged ? (7.52m * (loss - 0.029m)) - (3.25m * Power(loss - 0.02m, 15)) : 6.42m * loss;

    private static decimal Power(decimal value, int exponent) => exponent == 0 ? 1 : value * Power(value, exponent - 1);

    private static decimal Loss(string value) => value switch
    {
        "H" => 0.56m,
        "L" => 0.22m,
        _ => 0m,
    };

    private static decimal AttackVector(string value) => value switch
    {
        "N" => 0.85m,
        "A" => 0.62m,
        "L" => 0.55m,
        _ => 0.2m,
    };

    private static decimal Privileges(string value, bool isChanged) => value switch
    {
        "N" => 0.85m,
        "L" => isChanged ? 0.68m : 0.62m,
        _ => isChanged ? 0.5m : 0.27m,
    };
}
