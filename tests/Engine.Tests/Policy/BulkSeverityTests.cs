using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Engine.Tests.Policy;

public sealed class BulkSeverityTests
{
    private const string Category = "dotnet_analyzer_diagnostic.category-KubeGuard.PodSecurityBaseline.severity";
    private const string All = "dotnet_analyzer_diagnostic.severity";

    [Theory]
    [InlineData("none", "error", nameof(RuleSeverity.None))]
    [InlineData(null, "suggestion", nameof(RuleSeverity.Suggestion))]
    [InlineData("default", "suggestion", nameof(RuleSeverity.Error))]
    [InlineData("fatal", "suggestion", nameof(RuleSeverity.Suggestion))]
    [InlineData(null, null, null)]
    public void The_category_counts_before_all_rules(string? category, string? all, string? expected) =>
        Assert.Equal(expected, BulkSeverity.Of(RuleCatalog.Find("KUBE1005")!, key => key == Category ? category : key == All ? all : null)?.ToString());

    [Fact]
    public void A_rule_that_is_off_by_default_stays_off() =>
        Assert.Null(BulkSeverity.Of(RuleCatalog.Find("KUBE3003")!, _ => "error"));
}
