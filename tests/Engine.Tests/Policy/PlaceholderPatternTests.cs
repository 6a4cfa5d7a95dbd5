using KubeGuard.Policy;

namespace KubeGuard.Engine.Tests.Policy;

public sealed class PlaceholderPatternTests
{
    [Theory]
    [InlineData("%%*%%", "a/%%TAG%%:b", 2, 9)]
    [InlineData("%%*%%", "%%A%%-%%B%%", 0, 11)]
    [InlineData("!*!, ~*~", "x~y~z", 1, 4)]
    public void Finds_what_is_between_the_first_start_and_the_last_end(string setting, string text, int start, int end) =>
        Assert.Equal((start, end), Assert.Single(PlaceholderPattern.Parse(setting)!.Select(pattern => pattern.Find(text)).OfType<(int, int)>()));

    [Theory]
    [InlineData("%%%%")]
    [InlineData("100%%")]
    [InlineData("%%a\nb%%")]
    [InlineData("")]
    public void Finds_nothing_in_other_texts(string text) => Assert.Null(Assert.Single(PlaceholderPattern.Parse("%%*%%")!).Find(text));

    [Theory]
    [InlineData("%%")]
    [InlineData("*")]
    [InlineData("%%*")]
    [InlineData("*%%")]
    [InlineData("a*b*c")]
    [InlineData("a *b")]
    [InlineData("%%*%%, x")]
    public void A_pattern_has_a_start_a_star_and_an_end(string setting)
    {
        Assert.Null(PlaceholderPattern.Parse(setting));
        Assert.Equal("KUBE9005", SettingValidator.Validate("kubeguard.placeholders", setting)?.Descriptor.Id);
    }

    [Fact]
    public void A_valid_setting_is_known() => Assert.Null(SettingValidator.Validate("kubeguard.placeholders", "%%*%%; ~*~"));
}
