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

    // The pattern of its publisher decides, over published vectors and over those with a metric left out, doubled, moved or changed.
    [CorpusFact]
    public void Vectors_of_version_4_are_those_of_the_schema()
    {
        var random = new Random(15);
        var pattern = VulnerabilityCorpus.Json("cvss", "schema", "cvss-v4.0.json").GetProperty("properties").GetProperty("vectorString").GetProperty("pattern").GetString()!;
        var published = VulnerabilityCorpus.Json("cvss", "published-v4.json").GetProperty("cases").EnumerateArray().Select(test => test.GetProperty("vector").GetString()!).ToList();
        Assert.All(published.Concat(published.SelectMany(vector => Enumerable.Range(0, 20).Select(_ => Changed(vector, random)))), vector => Assert.Equal(Regex.IsMatch(vector, pattern), CvssVector.Score(vector) is not null));
    }

    [CorpusFact]
    public void MacroVectors_have_the_score_of_the_table() => Assert.All(
        VulnerabilityCorpus.Json("cvss", "v4-macrovector-lookup.json").EnumerateObject(),
        entry =>
        {
            int Digit(int index) => entry.Name[index] - '0';
            var vector = new Cvss4MacroVector(Digit(0), Digit(1), Digit(2), Digit(3), Digit(4), Digit(5));
            Assert.Equal(entry.Value.GetDecimal(), vector.Score);
        });

    private static string Changed(string vector, Random random)
    {
        var metrics = vector.Split('/').ToList();
        var (from, to) = (random.Next(1, metrics.Count), random.Next(1, metrics.Count));
        switch (random.Next(5))
        {
            case 0:
                metrics.RemoveAt(from);
                break;
            case 1:
                metrics.Insert(to, metrics[from]);
                break;
            case 2:
                (metrics[from], metrics[to]) = (metrics[to], metrics[from]);
                break;
            case 3:
                metrics.Add("E:" + "XAPUZ"[random.Next(5)]);
                break;
            default:
                metrics[from] = metrics[from][..^1] + "NLHPAXSZ"[random.Next(8)];
                break;
        }

        return string.Join('/', metrics);
    }
}
