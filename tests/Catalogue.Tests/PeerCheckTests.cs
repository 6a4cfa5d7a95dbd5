using System.Text;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

public sealed class PeerCheckTests
{
    // The check reports these as well, but so do more specific checks of the tool.
    private static readonly (string Check, string Id)[] _spokenOfElsewhere =
    [
        ("privilege-escalation-container", "KUBE1005"),
        ("privilege-escalation-container", "KUBE1208"),
    ];

    // A team makes a check of a template and names it, so there is no name that annotations could have.
    private const string Template = "template:";

    public static TheoryData<string> Tools => [.. PeerChecks.Everything.Select(peer => peer.Tool)];

    [Fact]
    public void Table_of_the_page_is_up_to_date()
    {
        var text = new StringBuilder("| Tool | Check | Rules |\n|---|---|---|\n");
        foreach (var peer in PeerChecks.Everything)
        {
            foreach (var check in peer.Checks)
            {
                text.Append($"| {peer.Tool} | `{check.Key}` | {string.Join(", ", check.Value.Select(id => $"[{id}](rules/{id}.md)"))} |\n");
            }
        }

        GeneratedFile.VerifyBlock("docs/suppressions.md", "peers", text.ToString());
    }

    [Fact]
    public void Every_check_of_a_rule_is_one_of_a_tool_whose_annotations_are_read() => Assert.Equal(
        RuleCatalog.Descriptors.SelectMany(rule => rule.PeerChecks, (rule, check) => $"{check.Tool} {check.Name} {rule.Id}").Order(StringComparer.Ordinal),
        PeerChecks.Everything
            .SelectMany(peer => peer.Checks, (peer, check) => check.Value.Select(id => $"{peer.Tool} {check.Key} {id}"))
            .SelectMany(lines => lines)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void A_rule_names_a_check_once() =>
        Assert.All(RuleCatalog.Descriptors, rule => Assert.Distinct(rule.PeerChecks));

    [Theory]
    [MemberData(nameof(Tools))]
    public void Every_tool_has_checks_with_rules_in_ascending_order(string tool)
    {
        Assert.NotEmpty(ChecksOf(tool));
        Assert.All(ChecksOf(tool), check => Assert.Equal(check.Value.Order(StringComparer.Ordinal), check.Value));
    }

    [CorpusTheory]
    [MemberData(nameof(Tools))]
    public void Checks_are_those_that_were_agreed_on(string tool)
    {
        var expected =
            from pair in SharedRules.PeersOf(tool.ToLowerInvariant())
            where RuleCatalog.Find(pair.Id) is not null && !pair.Check.StartsWith(Template, StringComparison.Ordinal) && !_spokenOfElsewhere.Contains(pair)
            select $"{pair.Check} {pair.Id}";
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            ChecksOf(tool).SelectMany(check => check.Value.Select(id => $"{check.Key} {id}")).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> ChecksOf(string tool) =>
        PeerChecks.Everything.Single(peer => peer.Tool == tool).Checks;
}
