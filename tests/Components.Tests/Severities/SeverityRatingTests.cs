using KubeGuard.Components.Severities;

namespace KubeGuard.Components.Tests.Severities;

/// <summary>The level of vectors, scores and words, and of texts that are none of them.</summary>
public sealed class SeverityRatingTests
{
    [Theory]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H", "Critical", 10.0)]
    [InlineData("CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N", "None", 0.0)]
    [InlineData("CVSS:3.1/A:H/I:N/C:N/S:U/UI:N/PR:N/AC:L/AV:N/E:P", "High", 7.5)]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:H/SC:N/SI:N/SA:N", "High", 8.7)]
    [InlineData("AV:N/AC:L/Au:N/C:P/I:P/A:P", "High", 7.5)]
    [InlineData("(AV:N/AC:L/Au:N/C:P/I:P/A:P)", "High", 7.5)]
    public void A_vector_has_a_score_and_its_level(string text, string level, double score)
    {
        var rating = SeverityRating.Of(text);

        Assert.Equal(level, rating.Level.ToString());
        Assert.Equal((decimal)score, rating.Score);
    }

    [Theory]
    [InlineData("MODERATE", "Medium")]
    [InlineData("important", "High")]
    [InlineData("Critical", "Critical")]
    [InlineData("negligible", "Low")]
    [InlineData("untriaged", "Unknown")]
    [InlineData("not yet assigned", "Unknown")]
    [InlineData("", "Unknown")]
    [InlineData("CVSS:3.1/AV:N", "Unknown")]
    [InlineData("CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "Unknown")]
    [InlineData("CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "Unknown")]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/ZZ:Z", "Unknown")]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/", "Unknown")]
    [InlineData("CVSS:4.0/AC:L/AV:N/AT:N/PR:N/UI:N/VC:N/VI:N/VA:H/SC:N/SI:N/SA:N", "Unknown")]
    [InlineData("CVSS:5.0/AV:N", "Unknown")]
    [InlineData("9.8", "Unknown")]
    public void A_word_has_a_level_and_no_score(string text, string level)
    {
        var rating = SeverityRating.Of(text);

        Assert.Equal(level, rating.Level.ToString());
        Assert.Null(rating.Score);
    }

    [Theory]
    [InlineData(0.0, "None")]
    [InlineData(0.1, "Low")]
    [InlineData(3.9, "Low")]
    [InlineData(4.0, "Medium")]
    [InlineData(7.0, "High")]
    [InlineData(8.9, "High")]
    [InlineData(9.0, "Critical")]
    public void The_bands_end_where_the_standard_ends_them(double score, string level) => Assert.Equal(level, SeverityRating.Of((decimal)score).Level.ToString());

    [Fact]
    public void Every_vector_of_version_4_has_a_score()
    {
        var random = new Random(15);
        string Pick(string values) => values[random.Next(values.Length)].ToString();
        for (var round = 0; round < 5_000; round++)
        {
            var vector = $"CVSS:4.0/AV:{Pick("NALP")}/AC:{Pick("LH")}/AT:{Pick("NP")}/PR:{Pick("NLH")}/UI:{Pick("NPA")}/VC:{Pick("HLN")}/VI:{Pick("HLN")}/VA:{Pick("HLN")}"
                + $"/SC:{Pick("HLN")}/SI:{Pick("HLN")}/SA:{Pick("HLN")}/E:{Pick("XAPU")}/CR:{Pick("XHML")}/IR:{Pick("XHML")}/AR:{Pick("XHML")}/MSI:{Pick("XSHLN")}/MSA:{Pick("XSHLN")}";

            Assert.InRange(CvssVector.Score(vector) ?? -1, 0, 10);
        }
    }
}
