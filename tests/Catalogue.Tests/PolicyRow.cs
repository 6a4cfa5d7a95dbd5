using KubeGuard.Cluster.Admission.Generated.Expressions;
using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

/// <summary>The row of a rule's page that says whether <c>GenerateKubernetesPolicies</c> writes a policy for it.</summary>
internal static class PolicyRow
{
    /// <summary>The name of the row.</summary>
    public const string Name = "Admission policy";

    private const string Before = "| Standard |";

    /// <summary>Indicates whether a rule could have a policy: one object decides it, and the API server does not do so itself.</summary>
    public static bool Concerns(RuleDescriptor rule) =>
        rule.Scope == RuleScope.Object && rule.Category is not (RuleCategory.Network or RuleCategory.Validity or RuleCategory.Tool);

    /// <summary>The page with the right row.</summary>
    public static string WriteInto(string page, RuleDescriptor rule)
    {
        var lines = page.Split('\n').Where(line => !line.StartsWith($"| {Name} |", StringComparison.Ordinal)).ToList();
        if (Concerns(rule))
        {
            lines.Insert(lines.FindIndex(line => line.StartsWith(Before, StringComparison.Ordinal)), $"| {Name} | {(PolicyExpressions.Ids.Contains(rule.Id) ? "yes" : "no")} |");
        }

        return string.Join('\n', lines);
    }
}
