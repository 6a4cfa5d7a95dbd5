using System.Globalization;

namespace KubeGuard.Tests;

/// <summary>The numbers of tests that were left out, by reason.</summary>
/// <param name="OfMatrix">The number of those of the matrix.</param>
/// <param name="OfCorpus">The number of those that read the labelled corpus.</param>
internal sealed record LeftOutCounts(int OfMatrix, int OfCorpus)
{
    public static readonly LeftOutCounts None = new(0, 0);

    /// <summary>Indicates whether nothing was left out.</summary>
    public bool IsNone => this == None;

    public static LeftOutCounts operator +(LeftOutCounts left, LeftOutCounts right) => new(left.OfMatrix + right.OfMatrix, left.OfCorpus + right.OfCorpus);

    /// <summary>Reads what <see cref="ToLine"/> has written; a line that is not one counts nothing.</summary>
    public static LeftOutCounts Parse(string? line) =>
        line?.Split(' ') is [var matrix, var corpus] && int.TryParse(matrix, CultureInfo.InvariantCulture, out var ofMatrix) && int.TryParse(corpus, CultureInfo.InvariantCulture, out var ofCorpus)
            ? new LeftOutCounts(ofMatrix, ofCorpus)
            : None;

    /// <summary>The counts for <see cref="Parse"/>.</summary>
    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{OfMatrix} {OfCorpus}");

    public override string ToString() => string.Join(' ', Sentences());

    private static string Tests(int count) => count == 1 ? "1 test" : $"{count} tests";

    private IEnumerable<string> Sentences()
    {
        if (OfMatrix > 0)
        {
            yield return $"The whole matrix runs with {TestMatrix.Variable}=1: {Tests(OfMatrix)} and most inputs of some others were left out.";
        }

        if (OfCorpus > 0)
        {
            yield return $"{Tests(OfCorpus)} need{(OfCorpus == 1 ? "s" : "")} the labelled corpus, which is not part of the repository.";
        }
    }
}
