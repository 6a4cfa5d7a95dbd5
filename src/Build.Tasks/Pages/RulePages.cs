using System.Text;
using KubeGuard.Rules;

namespace KubeGuard.Build.Pages;

/// <summary>The pages of the rules, which are resources of this assembly.</summary>
internal static class RulePages
{
    /// <summary>The page of a rule.</summary>
    /// <param name="rule">A rule of the catalog.</param>
    public static RulePage Of(RuleDescriptor rule)
    {
        using var reader = new StreamReader(typeof(RulePages).Assembly.GetManifestResourceStream(rule.Id + ".md")!, Encoding.UTF8);
        return new RulePage(reader.ReadToEnd(), RuleDescriptor.FilesUri);
    }
}
