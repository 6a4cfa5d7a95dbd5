using KubeGuard.Kubernetes;
using KubeGuard.Policy;

namespace KubeGuard.Rules;

/// <summary>KUBE9002: a rule failed on an object; the other rules were not affected.</summary>
internal static class KUBE9002RuleFailed
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE9002",
        Name = "RuleFailed",
        Title = "Report a rule that failed",
        MessageFormat = "Rule {1} failed on {0} ({2}); the other rules were not affected. Please report this.",
        Category = RuleCategory.Tool,
        Scope = RuleScope.Tool,
        IsReportedByCompiler = true,
        IsInEveryPreset = true,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/security/",
    };

    internal static Finding Report(RuleDescriptor rule, KubernetesObject target, RulePolicy policy, Exception exception) =>
        new(
            Descriptor,
            policy.SeverityOf(Descriptor),
            target,
            target.Root,
            [target.Description ?? "a part of an object", rule.Id, $"{exception.GetType().Name}: {OneLine(exception.Message)}"],
            [])
        {
            // It covers everything that the rule would have found.
            Covers = [rule.Id],
        };

    private static string OneLine(string text) => text.Replace("\r", "").Replace('\n', ' ');
}
