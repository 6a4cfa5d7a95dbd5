using System.Globalization;
using System.Text.RegularExpressions;
using KubeGuard.Components.Severities;

namespace KubeGuard.Components.Tests.Severities;

/// <summary>Every vector of CVSS with the score that other tools or its publisher give it.</summary>
public sealed class CvssCorpusTests
{
    public static TheoryData<string> VectorFiles => [.. VulnerabilityCorpus.FilesOf(Path.Combine("cvss", "redhat"), "*.txt")];

    public static TheoryData<string> PublishedFiles => [.. VulnerabilityCorpus.FilesOf("cvss", "published-*.json")];

    [CorpusTheory]
    [MemberData(nameof(VectorFiles))]
    public void Vectors_have_the_score_of_the_calculator(string file) => Assert.Empty(
        from line in File.ReadLines(VulnerabilityCorpus.PathOf("cvss", "redhat", file))
        where line.Length > 0
        let match = Regex.Match(line, @"^(?<vector>\S+) - \(?(?<score>[0-9.]+)")
        let score = decimal.Parse(match.Groups["score"].Value, CultureInfo.InvariantCulture)
        where CvssVector.Score(match.Groups["vector"].Value) != score
        select $"{line} but {CvssVector.Score(match.Groups["vector"].Value)}");

    [CorpusTheory]
    [MemberData(nameof(PublishedFiles))]
    public void Vectors_have_the_published_score(string file) => Assert.Empty(
        from test in VulnerabilityCorpus.Json("cvss", file).GetProperty("cases").EnumerateArray()
        let vector = test.GetProperty("vector").GetString()
        where CvssVector.Score(vector) != test.GetProperty("base").GetDecimal()
        select $"{vector} {test.GetProperty("base")} but {CvssVector.Score(vector)}");

    [CorpusFact]
    public void MacroVectors_have_the_score_of_the_table() => Assert.All(
        VulnerabilityCorpus.Json("cvss", "v4-macrovector-lookup.json").EnumerateObject(),
        entry =>
        {
            int Digit(int index) => entry.Name[index] - '0';
            var vector = new Cvss4MacroVector(Digit(0), Digit(1), Digit(2), Digit(3), Digit(4), Digit(5));
            Assert.Equal(entry.Value.GetDecimal(), vector.Score);
        });
}
