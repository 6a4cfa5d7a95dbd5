using System.Text;
using KubeGuard.Cluster.Admission.Generated.Expressions;
using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

/// <summary>The rules that no generated policy decides, with the reason of each.</summary>
public sealed class PolicyTableTests
{
    private static readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal)
    {
        ["KUBE1240"] = "Kubernetes 1.25 removed PodSecurityPolicies before it had policies in CEL.",
        ["KUBE3013"] = "It compares versions with a table of vulnerabilities.",
        ["KUBE3019"] = "The service account may name the pull secret.",
        ["KUBE3022"] = "It is about how an image is built, which no cluster sees.",
        ["KUBE3023"] = "It is about how an image is built, which no cluster sees.",
        ["KUBE3024"] = "It is about the configuration files of registries and their clients.",
        ["KUBE3025"] = "It is about the configuration files of registries and their clients.",
        ["KUBE3026"] = "It is about the configuration files of registries and their clients.",
        ["KUBE5202"] = "It tells secrets from other values by many patterns, which CEL cannot express or would pay dearly for.",
    };

    private static readonly (string Rules, string Reason)[] _ranges =
    [
        ("KUBE2xxx", "Most need other objects. Policies for the network are written by [`GenerateNetworkPolicies`](network.md#generate)."),
        ("KUBE6xxx", "The API server refuses such objects itself, or they need other objects."),
        ("KUBE9xxx", "They are about KubeGuard itself."),
    ];

    [Fact]
    public void Every_rule_about_one_object_has_an_expression_or_a_reason() => Assert.Equal(
        RuleCatalog.Descriptors.Where(PolicyRow.Concerns).Select(rule => rule.Id).Where(id => !PolicyExpressions.Ids.Contains(id)),
        _reasons.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Table_of_rules_without_policies_is_up_to_date()
    {
        var text = new StringBuilder("| Rules | Why there is no policy |\n|---|---|\n");
        foreach (var (id, reason) in _reasons)
        {
            text.Append($"| [{id}](rules/{id}.md) | {reason} |\n");
        }

        var others = RuleCatalog.Descriptors
            .Where(rule => !PolicyRow.Concerns(rule) && rule.Category is not (RuleCategory.Network or RuleCategory.Validity or RuleCategory.Tool))
            .Select(rule => $"[{rule.Id}](rules/{rule.Id}.md)");
        text.Append($"| {string.Join(", ", others)} | They need other objects, files of the project, or what is known of images. |\n");
        foreach (var (rules, reason) in _ranges)
        {
            text.Append($"| {rules} | {reason} |\n");
        }

        GeneratedFile.VerifyBlock("docs/cluster.md", "policies", text.ToString());
    }
}
