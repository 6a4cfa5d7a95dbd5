using System.Text;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

public sealed class PeerCheckTests
{
    // The check fires for these as well, and so do other checks of the tool that are named for them.
    private static readonly (string Check, string Id)[] _spokenOfElsewhere =
    [
        ("privilege-escalation-container", "KUBE1005"),
        ("privilege-escalation-container", "KUBE1208"),
    ];

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

    [Theory]
    [MemberData(nameof(Tools))]
    public void Every_check_has_rules_that_exist(string tool) =>
        Assert.All(ChecksOf(tool), check => Assert.All(check.Value, id => Assert.NotNull(RuleCatalog.Find(id))));

    [Theory]
    [MemberData(nameof(Tools))]
    public void Checks_are_those_that_were_agreed_on(string tool)
    {
        Assert.SkipUnless(SharedRules.ArePresent, "The shared list of rules is not here.");

        var expected =
            from pair in SharedRules.PeersOf(tool.ToLowerInvariant())
            where RuleCatalog.Find(pair.Id) is not null && !_spokenOfElsewhere.Contains(pair)
            select $"{pair.Check} {pair.Id}";
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            ChecksOf(tool).SelectMany(check => check.Value.Select(id => $"{check.Key} {id}")).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> ChecksOf(string tool) =>
        PeerChecks.Everything.Single(peer => peer.Tool == tool).Checks;
}
