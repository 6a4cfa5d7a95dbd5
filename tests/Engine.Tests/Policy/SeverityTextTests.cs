using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Engine.Tests.Policy;

public sealed class SeverityTextTests
{
    [Theory]
    [InlineData("none", nameof(RuleSeverity.None))]
    [InlineData("silent", nameof(RuleSeverity.Silent))]
    [InlineData("refactoring", nameof(RuleSeverity.Silent))]
    [InlineData("suggestion", nameof(RuleSeverity.Suggestion))]
    [InlineData("warning", nameof(RuleSeverity.Warning))]
    [InlineData("error", nameof(RuleSeverity.Error))]
    [InlineData(" Error ", nameof(RuleSeverity.Error))]
    [InlineData("default", null)]
    public void Reads_the_words_of_configuration_files(string text, string? expected)
    {
        Assert.True(SeverityText.TryParse(text, out var severity));
        Assert.Equal(expected, severity?.ToString());
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
