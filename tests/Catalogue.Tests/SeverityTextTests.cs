using KubeGuard.Policy;
using KubeGuard.Rules;
using Microsoft.CodeAnalysis;

namespace KubeGuard.Catalogue.Tests;

/// <summary>The words for severities are those that the compiler reads in the same files.</summary>
public sealed class SeverityTextTests
{
    [Theory]
    [InlineData("none")]
    [InlineData("silent")]
    [InlineData("refactoring")]
    [InlineData("suggestion")]
    [InlineData("warning")]
    [InlineData("Error")]
    [InlineData("hidden")]
    [InlineData("info")]
    [InlineData("warn")]
    [InlineData("high")]
    public void A_word_means_what_it_means_to_the_compiler(string word)
    {
        var config = AnalyzerConfig.Parse($"is_global = true\ndotnet_diagnostic.KUBE1005.severity = {word}", "/.globalconfig");
        var compiler = AnalyzerConfigSet.Create((AnalyzerConfig[])[config]).GlobalConfigOptions.TreeOptions;
        RuleSeverity? expected = compiler.TryGetValue("KUBE1005", out var report) ? SeverityOf(report) : null;

        Assert.Equal(expected is not null, SeverityText.TryParse(word, out var severity));
        Assert.Equal(expected, severity);
    }

    private static RuleSeverity SeverityOf(ReportDiagnostic report) => report switch
    {
        ReportDiagnostic.Suppress => RuleSeverity.None,
        ReportDiagnostic.Hidden => RuleSeverity.Silent,
        ReportDiagnostic.Info => RuleSeverity.Suggestion,
        ReportDiagnostic.Warn => RuleSeverity.Warning,
        ReportDiagnostic.Error => RuleSeverity.Error,
        _ => throw new ArgumentOutOfRangeException(nameof(report)),
    };
}
