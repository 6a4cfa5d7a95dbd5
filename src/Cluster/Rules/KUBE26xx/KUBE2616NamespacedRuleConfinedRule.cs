using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
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
        var pods = new Lazy<ConfinedPods>(() => new ConfinedPods(facts));
        foreach (var target in CalicoKinds.Policies.SelectMany(context.Targets))
        {
            var policy = new CalicoPolicy(target.Value);
            foreach (var entity in policy is { IsGlobal: false, IsStaged: false } ? PolicyDirections.All.SelectMany(policy.Rules).SelectMany(rule => new[] { rule.Source, rule.Destination }) : [])
            {
                if (SelectorOf(entity) is { } selector && FindElsewhere(selector, target, pods.Value) is { } other)
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
    private static Workload? FindElsewhere(SelectorExpression selector, SetObject policy, ConfinedPods pods) =>
        pods.KnownOf(policy.Value) is { Count: > 0 } own && own.All(workload => workload.Pods.All(item => selector.Matches(item.CalicoLabels) == false))
            ? pods.All.FirstOrDefault(workload => workload.Pods.Any(item => selector.Matches(item.CalicoLabels) == true))
            : null;

    /// <summary>The workloads that selectors of namespaced policies may mean.</summary>
    /// <param name="facts">The workloads.</param>
    private sealed class ConfinedPods(NetworkFacts facts)
    {
        private readonly ILookup<string, Workload> _workloads =
            facts.Model.Workloads.Concat(facts.Model.PartlyKnownWorkloads).ToLookup(workload => workload.Namespace.Name, StringComparer.Ordinal);

        // A selector may also mean pods that are not written down, and sets of networks.
        private readonly HashSet<string> _uncertain = new(
            facts.Set.Objects.Where(item => item.MayMakeOtherPods || CalicoKinds.NetworkSet.Includes(item.Value.Type!)).Select(item => facts.Model.Semantics.NamespaceOf(item.Value)), StringComparer.Ordinal);

        public IEnumerable<Workload> All => facts.Model.Workloads;

        /// <summary>The workloads in the namespace of a policy; none if they are not all that a selector may mean.</summary>
        public IReadOnlyList<Workload> KnownOf(KubernetesObject policy) =>
            policy.Metadata["namespace"].IsUnknown || _uncertain.Contains(facts.Model.Semantics.NamespaceOf(policy)) ? [] : [.. _workloads[facts.Model.Semantics.NamespaceOf(policy)]];
    }
}
