using KubeGuard.Manifests;

namespace KubeGuard.Engine.Tests.Manifests;

public sealed class SpellingTests
{
    private static readonly string[] _words = ["fc", "nfs", "secret", "emptyDir", "configMap", "trusted_registries", "blocked_registries"];

    [Theory]
    [InlineData("emptydir", "emptyDir")]
    [InlineData("EMPTYDIR", "emptyDir")]
    [InlineData("emptDir", "emptyDir")]
    [InlineData("secert", "secret")]
    [InlineData("sfn", null)]
    [InlineData("nsf", "nfs")]
    [InlineData("trusted_registrys", "trusted_registries")]
    [InlineData("trustedregistries", "trusted_registries")]
    [InlineData("registries", null)]
    [InlineData("ab", null)]
    [InlineData("FC", "fc")]
    [InlineData("volume", null)]
    public void The_nearest_word_is_found_if_it_is_near(string text, string? expected) => Assert.Equal(expected, Spelling.Nearest(text, _words));

    [Fact]
    public void Of_two_words_that_are_equally_near_none_is_chosen() => Assert.Null(Spelling.Nearest("rule_x", ["rule_a", "rule_b"]));

    [Fact]
    public void A_suggestion_is_the_end_of_a_message() => Assert.Equal("; did you mean 'emptyDir'?", Spelling.Suggest("emptydir", _words));
}
