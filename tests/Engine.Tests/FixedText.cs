using KubeGuard.Build.Fixing;
using KubeGuard.Build.Yaml;
using KubeGuard.Rules;

namespace KubeGuard.Engine.Tests;

/// <summary>Applies fixes to the text of a manifest.</summary>
internal static class FixedText
{
    /// <summary>The text with the first fix of every finding applied.</summary>
    public static string Of(string text, IEnumerable<Finding> findings)
    {
        var document = Assert.Single(YamlStreamReader.Read("test.yaml", text).Documents);
        var (replacements, refused) = new YamlDocumentFixer(text, document.Root).Make([.. findings.Select(finding => new PlacedFix(finding.Object.Place, finding.Fixes[0]))]);
        Assert.Empty(refused);
        var changed = new ChangedLines(text);
        changed.Apply(replacements);
        return changed.Text;
    }
}
