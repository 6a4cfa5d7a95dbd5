using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Engine.Tests.Policy;

public sealed class RulePolicyTests
{
    private static readonly RuleOption<bool> _option = RuleOption.Flag("strict", false, "Be strict.");
    private static readonly FakeRule _rule = new("KUBE0001", (_, _) => { }, _option);

    [Fact]
    public void An_option_that_is_not_set_has_its_default() => Assert.False(OptionWith());

    [Fact]
    public void An_option_is_set_for_every_rule() => Assert.True(OptionWith(("kubeguard.strict", "true")));

    [Fact]
    public void An_option_for_one_rule_beats_the_one_for_every_rule()
    {
        Assert.True(OptionWith(("kubeguard.strict", "false"), ("kubeguard.KUBE0001.strict", "true")));
        Assert.False(OptionWith(("kubeguard.strict", "true"), ("kubeguard.KUBE0001.strict", "false")));
    }

    [Fact]
    public void An_option_for_another_rule_does_not_count() => Assert.False(OptionWith(("kubeguard.KUBE0002.strict", "true")));

    [Fact]
    public void A_value_that_cannot_be_read_counts_as_not_set()
    {
        Assert.False(OptionWith(("kubeguard.strict", "very")));
        Assert.True(OptionWith(("kubeguard.strict", "true"), ("kubeguard.KUBE0001.strict", "very")));
    }

    [Fact]
    public void A_rule_has_its_default_severity_unless_a_user_sets_another()
    {
        Assert.Equal(RuleSeverity.Warning, new RulePolicy(rules: [_rule]).SeverityOf(_rule.Descriptor));
        Assert.Equal(RuleSeverity.Error, new RulePolicy(severity: _ => RuleSeverity.Error, rules: [_rule]).SeverityOf(_rule.Descriptor));
    }

    [Fact]
    public void A_rule_about_one_version_runs_after_an_object_of_another()
    {
        var rule = new FakeRule("KUBE0001", (_, _) => { }) { Version = "v1" };
        var policy = new RulePolicy(rules: [rule]);

        Assert.Empty(policy.RulesFor(Yaml.Object("{ apiVersion: v9, kind: Pod }")));
        Assert.Equal([rule], policy.RulesFor(Yaml.Object("{ apiVersion: v1, kind: Pod }")));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("250", 250)]
    [InlineData("-1", 100)]
    [InlineData("1e3", 100)]
    [InlineData("99999999999", 100)]
    [InlineData(null, 100)]
    public void Numbers_are_whole_and_not_negative(string? text, int expected) =>
        Assert.Equal(expected, RuleOption.Number("width", 100, "The width.").ValueOf(text));

    [Fact]
    public void Lists_and_maps_are_read_as_written_by_people()
    {
        var list = RuleOption.List("names", ["a"], "Names.");
        var map = RuleOption.Map("pairs", new Dictionary<string, string> { ["a"] = "b" }, "Pairs.");
        Assert.Equal(["a", "b", "c"], list.ValueOf(" a, b ;c,"));
        Assert.Empty(list.ValueOf(""));
        Assert.Equal(["a"], list.ValueOf(null));
        Assert.Equal([("a", "1"), ("b", "2")], map.ValueOf("a=1, b = 2").Select(pair => (pair.Key, pair.Value)));
        Assert.Equal("a=b", map.DefaultText);
        Assert.False(map.IsValid("a"));
        Assert.False(map.IsValid("=a"));
    }

    private static bool OptionWith(params (string Key, string Value)[] settings) =>
        new RulePolicy(setting: key => settings.FirstOrDefault(setting => setting.Key == key).Value, rules: [_rule]).Option(_rule.Descriptor, _option);
}
