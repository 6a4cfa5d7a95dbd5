using System.Text;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

public sealed class RuleTableTests
{
    [Fact]
    public void Table_of_the_readme_is_up_to_date()
    {
        var text = new StringBuilder("| ID | Title | Default | Fix |\n|---|---|---|---|\n");
        foreach (var rule in RuleCatalog.Descriptors)
        {
            var fix = RulePage.Find(rule)?.Fix ?? "no";
            text.Append($"| [{rule.Id}](docs/rules/{rule.Id}.md) | {rule.Title} | {SeverityText.Of(rule.DefaultSeverity)} | {fix} |\n");
        }

        GeneratedFile.VerifyBlock("README.md", "rules", text.ToString());
    }
}
