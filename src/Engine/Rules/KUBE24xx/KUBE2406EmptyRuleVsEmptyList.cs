using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2406: a policy does the opposite of its name.</summary>
internal sealed class KUBE2406EmptyRuleVsEmptyList() : NetworkPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2406",
        Name = "EmptyRuleVsEmptyList",
        Title = "Tell an empty rule from an empty list of rules",
        MessageFormat = "{0} {1} all {2} although its name says otherwise: {3}",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies",
    })
{
    private static readonly char[] _separators = ['-', '.'];
    private static readonly string[] _denying = ["deny", "denies", "denied", "isolate", "isolated", "isolation", "block", "blocked"];
    private static readonly string[] _allowing = ["allow", "allows", "allowed"];

    /// <inheritdoc/>
    protected override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        var words = policy.Object.Name?.ToLowerInvariant().Split(_separators) ?? [];
        var (saysDeny, saysAllow) = (_denying.Intersect(words).Any(), _allowing.Intersect(words).Any());
        foreach (var direction in PolicyDirections.All.Where(direction => policy.Isolates(direction) == true && IsMeant(direction, words)))
        {
            var (section, field) = (policy.Section(direction), PolicyDirections.FieldOf(direction));
            if (saysDeny && !saysAllow && AllowsAll(policy, direction) && !DeniesAll(policy, PolicyDirections.Other(direction)))
            {
                context.Report(section, [description, "allows", field, "an empty rule allows everything, and an empty list nothing"]);
            }
            else if (saysAllow && !saysDeny && section.IsPresent && DeniesAll(policy, direction) && policy.HasRules(PolicyDirections.Other(direction)) == false)
            {
                context.Report(section, [description, "denies", field, "an empty list allows nothing, and an empty rule everything"]);
            }
        }
    }

    // A name that says only one of the directions says nothing about the other.
    private static bool IsMeant(PolicyDirection direction, string[] words) =>
        words.Contains(PolicyDirections.FieldOf(direction)) || !words.Contains(PolicyDirections.FieldOf(PolicyDirections.Other(direction)));

    private static bool AllowsAll(NetworkPolicy policy, PolicyDirection direction) =>
        policy.Rules(direction).Any(rule => rule.MatchesEveryPeer && rule.MatchesEveryPort);

    private static bool DeniesAll(NetworkPolicy policy, PolicyDirection direction) =>
        policy.Isolates(direction) == true && policy.HasRules(direction) == false;
}
