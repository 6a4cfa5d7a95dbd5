using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

public sealed class OverlapTests
{
    // Each family is one kind of problem; the most specific rule comes first.
    private static readonly string[][] _families =
    [
        ["KUBE1222", "KUBE1104"],
        ["KUBE1013", "KUBE1105"],
        ["KUBE1106", "KUBE1210"],
        ["KUBE1208", "KUBE1006", "KUBE1107", "KUBE1210"],
        ["KUBE1205", "KUBE1206", "KUBE1007", "KUBE1101"],
        ["KUBE3001", "KUBE3002", "KUBE3003"],
        ["KUBE3008", "KUBE3007", "KUBE3006"],
    ];

    [Fact]
    public void Families_that_were_agreed_on_follow_from_the_descriptors()
    {
        var members = _families.SelectMany(family => family).ToHashSet(StringComparer.Ordinal);
        var expected =
            from family in _families
            from specific in family
            from general in family.SkipWhile(id => id != specific).Skip(1)
            select (specific, general);
        var actual =
            from rule in RuleCatalog.Descriptors
            from id in rule.Covers
            where members.Contains(rule.Id) && members.Contains(id)
            select (rule.Id, id);
        Assert.Equal(expected.Order(), actual.Order());
    }

    [Fact]
    public void Covered_rules_exist_and_are_named_once_in_the_order_of_their_IDs() => Assert.All(RuleCatalog.Descriptors, rule =>
    {
        Assert.All(rule.Covers, id => Assert.NotNull(RuleCatalog.Find(id)));
        Assert.Equal(rule.Covers.Distinct().Order(StringComparer.Ordinal), rule.Covers);
    });

    [Fact]
    public void A_rule_covers_what_the_rules_that_it_covers_cover() => Assert.All(
        RuleCatalog.Descriptors,
        rule => Assert.Empty(rule.Covers.SelectMany(id => RuleCatalog.Find(id)!.Covers).Except(rule.Covers)));

    [Fact]
    public void No_rule_covers_itself_or_a_rule_that_covers_it() => Assert.All(
        RuleCatalog.Descriptors,
        rule => Assert.DoesNotContain(rule.Id, rule.Covers.SelectMany(id => RuleCatalog.Find(id)!.Covers.Append(id))));
}
