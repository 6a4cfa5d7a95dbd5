using System.Text;
using KubeGuard.Edits;
using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

/// <summary>The fixes of all rules, as the pages of the rules show them.</summary>
public sealed class FixTableTests
{
    private static readonly IReadOnlyList<(RuleDescriptor Rule, RuleFix Fix, bool IsBest)> _fixes =
    [
        .. RuleCatalog.Descriptors
            .SelectMany(rule => RulePage.Find(rule)!.BlocksOf("Wrong", "yaml")
                .SelectMany(block => PageManifest.FixesOf(rule.Id, block))
                .GroupBy(item => item.Fix.Title)
                .Select(same => (rule, same.First().Fix, same.Any(item => item.IsBest)))),
    ];

    [Fact]
    public void Table_of_the_page_about_fixing_is_up_to_date()
    {
        var text = new StringBuilder("| Rule | Fix | Applied by the target |\n|---|---|---|\n");
        foreach (var (rule, fix, isBest) in _fixes)
        {
            text.Append($"| [{rule.Id}](rules/{rule.Id}.md) | {fix.Label} | {(isBest ? WhenApplied(rule, fix) : "in the editor alone")} |\n");
        }

        GeneratedFile.VerifyBlock("docs/fixing.md", "fixes", text.ToString());
    }

    [Fact]
    public void Every_fix_to_be_reviewed_says_what_the_workload_must_do_and_no_other_one_does() =>
        Assert.All(_fixes, item => Assert.Equal(item.Fix.Safety == FixSafety.Review, item.Fix.Requirement is not null));

    [Fact]
    public void Every_placeholder_has_a_note_and_no_other_fix_has_one() =>
        Assert.All(_fixes, item => Assert.Equal(item.Fix.Safety == FixSafety.Placeholder, item.Fix.Edits.Any(edit => edit.Note is not null)));

    [Fact]
    public void Titles_are_short_sentences_without_names_of_fields_in_quotes() =>
        Assert.All(_fixes, item => Assert.Matches(@"^[A-Z][^'\r\n]{5,70}[^.\s]$", item.Fix.Title));

    private static string WhenApplied(RuleDescriptor rule, RuleFix fix)
    {
        var isNamed = rule.DefaultSeverity < RuleSeverity.Warning || fix.FindObjection() is { IsFinal: false };
        return (isNamed, fix.Safety) switch
        {
            (true, FixSafety.Placeholder) => "when named, with placeholders",
            (false, FixSafety.Placeholder) => "with placeholders",
            (true, _) => "when named",
            _ => "yes",
        };
    }
}
