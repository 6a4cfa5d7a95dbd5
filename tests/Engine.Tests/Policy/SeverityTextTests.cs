using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Engine.Tests.Policy;

public sealed class SeverityTextTests
{
    [Theory]
    [InlineData("none", RuleSeverity.None)]
    [InlineData("silent", RuleSeverity.Silent)]
    [InlineData("refactoring", RuleSeverity.Silent)]
    [InlineData("suggestion", RuleSeverity.Suggestion)]
    [InlineData("warning", RuleSeverity.Warning)]
    [InlineData("error", RuleSeverity.Error)]
    [InlineData(" Error ", RuleSeverity.Error)]
    [InlineData("default", null)]
    public void Reads_the_words_of_configuration_files(string text, RuleSeverity? expected)
    {
        Assert.True(SeverityText.TryParse(text, out var severity));
        Assert.Equal(expected, severity);
    }

    [Theory]
    [InlineData("")]
    [InlineData("high")]
    [InlineData("info")]
    [InlineData("warn")]
    [InlineData("4")]
    public void Refuses_other_words(string text) => Assert.False(SeverityText.TryParse(text, out _));

    [Fact]
    public void Reads_what_it_writes() => Assert.All(Enum.GetValues<RuleSeverity>(), severity =>
    {
        Assert.True(SeverityText.TryParse(SeverityText.Of(severity), out var read));
        Assert.Equal(severity, read);
    });
}
