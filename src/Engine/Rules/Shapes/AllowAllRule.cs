using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>A rule about a rule of a NetworkPolicy that names no peers and no ports, and so allows everything.</summary>
/// <param name="descriptor">The data of the rule.</param>
/// <param name="direction">The direction that is allowed.</param>
internal abstract class AllowAllRule(RuleDescriptor descriptor, PolicyDirection direction) : NetworkPolicyRule(descriptor)
{
    /// <inheritdoc/>
    protected sealed override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        foreach (var rule in EffectiveRules(policy, direction).Where(rule => rule.MatchesEveryPeer && rule.MatchesEveryPort))
        {
            context.ReportLack(rule.Place, [description]);
        }
    }
}
