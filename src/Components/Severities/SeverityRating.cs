namespace KubeGuard.Components.Severities;

/// <summary>The severity of a vulnerability: a level, and the score from which it follows where there is one.</summary>
/// <param name="Level">The level.</param>
/// <param name="Score">The score of CVSS from 0 to 10, if a vector or a score is known.</param>
internal readonly record struct SeverityRating(VulnerabilityLevel Level, decimal? Score = null) : IComparable<SeverityRating>
{
    /// <summary>The rating of a score of CVSS by the bands of versions 3 and 4, which are used for version 2 as well.</summary>
    public static SeverityRating Of(decimal score) => new(
        score switch
        {
            >= 9.0m => VulnerabilityLevel.Critical,
            >= 7.0m => VulnerabilityLevel.High,
            >= 4.0m => VulnerabilityLevel.Medium,
            > 0m => VulnerabilityLevel.Low,
            _ => VulnerabilityLevel.None,
        },
        score);

    /// <summary>
    /// The rating of a vector of CVSS or of a word such as <c>moderate</c>; unknown if the text is neither.
    /// </summary>
    public static SeverityRating Of(string text) => CvssVector.Score(text) is { } score ? Of(score) : new SeverityRating(SeverityWord.LevelOf(text));

    /// <summary>Compares by level, then by score; the unknown comes first.</summary>
    public int CompareTo(SeverityRating other)
    {
        var levels = Level.CompareTo(other.Level);
        return levels != 0 ? levels : Nullable.Compare(Score, other.Score);
    }
}
