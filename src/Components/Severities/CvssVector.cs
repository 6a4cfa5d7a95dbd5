namespace KubeGuard.Components.Severities;

/// <summary>Vectors of the Common Vulnerability Scoring System, versions 2, 3.0, 3.1 and 4.0 (https://www.first.org/cvss).</summary>
internal static class CvssVector
{
    private const string Version3 = "CVSS:3.0/";
    private const string Version31 = "CVSS:3.1/";
    private const string Version4 = "CVSS:4.0/";

    /// <summary>
    /// The score of a vector from 0 to 10; <see langword="null"/> if the text is none, which includes unknown metrics, metrics that occur twice
    /// or are missing, and another version. For versions 2 and 3 it is the base score, for version 4 that of all metrics.
    /// </summary>
    public static decimal? Score(string text)
    {
        var vector = text.Trim();
        return Rest(vector, Version4) is { } four ? CvssMetrics.Read(four, Cvss4.Grammar) is { } metrics4 ? Cvss4.Score(metrics4) : null
            : Rest(vector, Version31) is { } newer ? CvssMetrics.Read(newer, Cvss3.Grammar) is { } metrics31 ? Cvss3.Score(metrics31, isVersion31: true) : null
            : Rest(vector, Version3) is { } older ? CvssMetrics.Read(older, Cvss3.Grammar) is { } metrics3 ? Cvss3.Score(metrics3, isVersion31: false) : null
            : CvssMetrics.Read(vector.Trim('(', ')'), Cvss2.Grammar) is { } metrics2 ? Cvss2.Score(metrics2) : null;
    }

    private static string? Rest(string vector, string prefix) => vector.StartsWith(prefix, StringComparison.Ordinal) ? vector.Substring(prefix.Length) : null;
}
