namespace KubeGuard.Catalogue.Tests;

/// <summary>A line of <c>tests/Corpus/labels.tsv</c>: whether a check of another tool reports an object.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Check">The name of its check.</param>
/// <param name="Object">The file, without its extension.</param>
/// <param name="ExpectsFinding">Whether the check reports it.</param>
internal sealed record CorpusLabel(string Tool, string Check, string Object, bool ExpectsFinding)
{
    /// <summary>All labels.</summary>
    public static IReadOnlyList<CorpusLabel> ReadAll() =>
        [.. File.ReadLines(Repository.PathOf("tests", "Corpus", "labels.tsv")).Skip(1).Select(line => Parse(line.Split('\t')))];

    private static CorpusLabel Parse(string[] fields) => new(fields[0], fields[1], fields[2], fields[3] == "fail");
}
