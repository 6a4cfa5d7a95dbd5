using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

public sealed class PresetTests
{
    private static readonly string[] _baseline =
    [
        "KUBE1001", "KUBE1002", "KUBE1003", "KUBE1004", "KUBE1005", "KUBE1006", "KUBE1007",
        "KUBE1008", "KUBE1009", "KUBE1010", "KUBE1011", "KUBE1012", "KUBE1013", "KUBE1014",
    ];

    private static readonly string[] _restricted =
    [
        .. _baseline,
        "KUBE1101", "KUBE1102", "KUBE1103", "KUBE1104", "KUBE1105", "KUBE1106", "KUBE1107", "KUBE1108",
    ];

    [Fact]
    public void Baseline_is_the_baseline_profile() => Assert.Equal(_baseline, RulesOf(Preset.Baseline));

    [Fact]
    public void Restricted_is_both_profiles() => Assert.Equal(_restricted, RulesOf(Preset.Restricted));

    [Fact]
    public void None_is_no_rule_about_objects() => Assert.Empty(RulesOf(Preset.None));

    [Fact]
    public void All_is_every_rule() => Assert.Equal(AboutObjects.Select(rule => rule.Id), RulesOf(Preset.All));

    [Fact]
    public void Recommended_is_every_default() =>
        Assert.All(RuleCatalog.Descriptors, rule => Assert.Equal(rule.DefaultSeverity, Preset.Recommended.SeverityOf(rule)));

    [Fact]
    public void Profiles_are_warnings_at_least() => Assert.Equal(
        [RuleSeverity.Warning, RuleSeverity.Warning, RuleSeverity.Error],
        new[] { RuleSeverity.None, RuleSeverity.Suggestion, RuleSeverity.Error }
            .Select(severity => Preset.Baseline.SeverityOf(Create(RuleCategory.Hardening, severity, PodSecurityProfile.Baseline))));

    [Fact]
    public void Every_preset_reports_unreadable_files_and_what_concerns_the_tool() => Assert.All(
        RuleCatalog.Descriptors.Where(rule => rule.Scope is RuleScope.File or RuleScope.Tool),
        rule => Assert.All(Preset.Everything, preset => Assert.Equal(rule.DefaultSeverity, preset.SeverityOf(rule))));

    [Fact]
    public void Every_preset_evaluates_the_policies_of_the_project() => Assert.All(
        RuleCatalog.Descriptors.Where(IsAboutOwnPolicies),
        rule => Assert.All(Preset.Everything, preset => Assert.Equal(rule.DefaultSeverity, preset.SeverityOf(rule))));

    [Fact]
    public void A_category_alone_brings_a_rule_into_no_preset() => Assert.All(
        [RuleCategory.PodSecurityBaseline, RuleCategory.PodSecurityRestricted, RuleCategory.Validity, RuleCategory.Tool],
        category => Assert.All(
            [Preset.None, Preset.Baseline, Preset.Restricted],
            preset => Assert.Equal(RuleSeverity.None, preset.SeverityOf(Create(category, RuleSeverity.Error)))));

    private static IEnumerable<RuleDescriptor> AboutObjects => RuleCatalog.Descriptors.Where(rule => rule.Scope is (RuleScope.Object or RuleScope.Schema or RuleScope.Set) && !IsAboutOwnPolicies(rule));

    private static bool IsAboutOwnPolicies(RuleDescriptor rule) => rule.Id is "KUBE6201" or "KUBE6202" or "KUBE6203" or "KUBE9001";

    private static IEnumerable<string> RulesOf(Preset preset) =>
        AboutObjects.Where(rule => preset.SeverityOf(rule) != RuleSeverity.None).Select(rule => rule.Id);

    private static RuleDescriptor Create(string category, RuleSeverity severity, PodSecurityProfile? profile = null) => new()
    {
        Id = "KUBE1999",
        Name = "Fake",
        Title = "Do nothing",
        MessageFormat = "{0} was seen",
        Category = category,
        Profile = profile,
        DefaultSeverity = severity,
        HelpUri = "https://kubernetes.io/",
    };
}
