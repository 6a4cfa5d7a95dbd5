using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Network.Calico;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2616: a selector of Calico means pods of another namespace.</summary>
internal sealed class KUBE2616NamespacedRuleConfinedRule() : SetRule<NetworkFacts>(KUBE2616NamespacedRuleConfined.Descriptor, NetworkFacts.Source)
{
    /// <inheritdoc/>
    protected override void Analyze(NetworkFacts facts, SetContext context)
    {
        foreach (var target in CalicoKinds.Policies.SelectMany(context.Targets))
        {
            var policy = new CalicoPolicy(target.Value);
            foreach (var entity in policy is { IsGlobal: false, IsStaged: false } ? PolicyDirections.All.SelectMany(policy.Rules).SelectMany(rule => new[] { rule.Source, rule.Destination }) : [])
            {
                if (SelectorOf(entity) is { } selector && FindElsewhere(selector, target, facts) is { } other)
                {
                    context.Report(
                        target,
                        entity.Selector,
                        [target.Value.Subject, $"'{entity.Selector.String}'", other.Objects[0].Description!],
                        related: [RelatedPlace.At(other.Objects[0].Metadata["name"], "the pods of another namespace are here")]);
                }
            }
        }
    }

    private static SelectorExpression? SelectorOf(CalicoEntity entity) =>
        entity.NamespaceSelector.IsAbsent && entity.ServiceAccounts.IsAbsent && entity.Selector.String is { Length: > 0 } && CalicoSelectorField.Parse(entity.Selector) is { } selector and not AllExpression
            ? selector
            : null;

    // A workload of another namespace that matches, if all of the own one are known and none does.
    private static Workload? FindElsewhere(SelectorExpression selector, SetObject policy, NetworkFacts facts)
    {
        var own = facts.Model.Semantics.NamespaceOf(policy.Value);
        var workloads = facts.Model.Workloads.Concat(facts.Model.PartlyKnownWorkloads).ToLookup(workload => workload.Namespace.Name == own);
        return workloads[true].Any()
            && !policy.Value.Metadata["namespace"].IsUnknown
            && !facts.Set.Objects.Any(item => (item.MayMakeOtherPods || CalicoKinds.NetworkSet.Includes(item.Value.Type!)) && facts.Model.Semantics.NamespaceOf(item.Value) == own)
            && workloads[true].All(workload => workload.Pods.All(pods => selector.Matches(pods.CalicoLabels) == false))
            ? workloads[false].FirstOrDefault(workload => workload.Pods.Any(pods => selector.Matches(pods.CalicoLabels) == true))
            : null;
    }
}
