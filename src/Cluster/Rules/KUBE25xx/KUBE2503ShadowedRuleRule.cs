using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2503 in a set: policies with a higher priority decide about all that a rule of an administrator is for.</summary>
internal sealed class KUBE2503ShadowedRuleRule() : SetRule<NetworkFacts>(KUBE2503ShadowedRule.Data, NetworkFacts.Source)
{
    /// <inheritdoc/>
    protected override void Analyze(NetworkFacts facts, SetContext context)
    {
        foreach (var tier in facts.Model.Tiers.Where(tier => tier.Name is BuiltInTier.Admin or BuiltInTier.Baseline))
        {
            var policies = tier.Policies.Where(policy => Array.Exists(ClusterPolicy.Kinds, kind => kind.Includes(policy.Object.Type!))).Select(policy => new ClusterPolicy(policy.Object)).ToList();
            foreach (var policy in policies.Where(policy => policy.Priority.Integer is not null))
            {
                var higher = policies.FindAll(other => other.Priority.Integer < policy.Priority.Integer && other.Subject.Includes(policy.Subject));
                if (facts.ObjectOf(policy.Object) is var target && higher.Count > 0 && context.IsOnAt(target))
                {
                    Analyze(policy, higher, target, context);
                }
            }
        }
    }

    // What rules of the policy itself decide is found without the set.
    private static void Analyze(ClusterPolicy policy, IReadOnlyList<ClusterPolicy> higher, SetObject target, SetContext context)
    {
        foreach (var direction in PolicyDirections.All)
        {
            var (rules, before) = (policy.Rules(direction).ToList(), higher.SelectMany(other => other.Rules(direction)).ToList());
            for (var index = 0; index < rules.Count; index++)
            {
                var own = rules.GetRange(0, index);
                if (ClusterRuleOrder.IsDecided(rules[index], [.. before, .. own]) && !ClusterRuleOrder.IsDecided(rules[index], own))
                {
                    context.Report(
                        target,
                        rules[index].Place,
                        [target.Value.Subject, PolicyDirections.FieldOf(direction)],
                        related: [.. higher.Select(other => RelatedPlace.At(other.Priority, "a policy with a higher priority is here"))]);
                }
            }
        }
    }
}
