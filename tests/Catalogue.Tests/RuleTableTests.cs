using System.Text;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

public sealed class RuleTableTests
{
    [Fact]
    public void Table_of_all_rules_is_up_to_date()
    {
        var text = new StringBuilder("| ID | Title | Default | Fix |\n|---|---|---|---|\n");
        foreach (var rule in RuleCatalog.Descriptors)
        {
            var fix = RulePage.Find(rule)?.Fix ?? "no";
            text.Append($"| [{rule.Id}](rules/{rule.Id}.md) | {rule.Title} | {SeverityText.Of(rule.DefaultSeverity)} | {fix} |\n");
        }

        GeneratedFile.VerifyBlock("docs/rules.md", "rules", text.ToString());
    }
}
