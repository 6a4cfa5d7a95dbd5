using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE2605: a policy of Calico for the whole cluster cuts off the pods that the cluster needs.</summary>
internal sealed class KUBE2605GlobalDenyHitsSystemNamespaces() : CalicoPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2605",
        Name = "GlobalDenyHitsSystemNamespaces",
        Title = "Leave the system namespaces out of global policies of Calico that deny",
        MessageFormat = "{0} denies all {1} of the pods in {2}, without which names are not resolved and policies not applied; leave the namespaces out by namespaceSelector",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://docs.tigera.io/calico/latest/network-policy/get-started/kubernetes-default-deny",
        Options = [_namespaces],
    })
{
    private const string GlobalPolicy = "GlobalNetworkPolicy";

    private static readonly RuleOption<IReadOnlyList<string>> _namespaces = RuleOption.List(
        "calico_system_namespaces", ["kube-system", "calico-system", "calico-apiserver"], "The namespaces whose pods the cluster needs.");

    /// <inheritdoc/>
    public override IReadOnlyList<string> RelatedKinds { get; } = [GlobalPolicy];

    /// <inheritdoc/>
    protected override void AnalyzePolicy(CalicoPolicy policy, string description, RuleContext context)
    {
        if (!policy.IsGlobal || policy.IsStaged || !policy.ServiceAccountSelector.IsAbsent)
        {
            return;
        }

        var others = context.OfKind(GlobalPolicy).Where(other => other != policy.Object).Select(other => new CalicoPolicy(other)).ToList();
        foreach (var direction in PolicyDirections.All.Where(direction => policy.AppliesTo(direction) == true && policy.HasRules(direction) == false))
        {
            var hit = context.Option(_namespaces)
                .Where(name => Selects(policy, name) == true && !others.Any(other => MayAllow(other, policy, direction, name)))
                .ToList();
            if (hit.Count > 0)
            {
                context.Report(policy.NamespaceSelector, [description, PolicyDirections.FieldOf(direction), string.Join(", ", hit)]);
            }
        }
    }

    // Of the labels of a namespace and its pods, only those are known that the cluster sets.
    private static bool? Selects(CalicoPolicy policy, string name) => ThreeValued.All(
        CalicoSelectorField.Parse(policy.NamespaceSelector)?.Matches(Labels(("kubernetes.io/metadata.name", name), ("projectcalico.org/name", name))),
        CalicoSelectorField.Parse(policy.Selector)?.Matches(Labels(("projectcalico.org/namespace", name), ("projectcalico.org/orchestrator", "k8s"))));

    private static LabelSet Labels(params (string Key, string Value)[] known) =>
        new(known.ToDictionary(label => label.Key, label => new KnownText(label.Value), StringComparer.Ordinal), isComplete: false);

    private static bool MayAllow(CalicoPolicy other, CalicoPolicy policy, PolicyDirection direction, string name) =>
        CalicoKinds.Policies.Any(kind => kind.Includes(other.Object.Type!))
        && MayComeFirst(other.Order, policy.Order)
        && other.AppliesTo(direction) != false
        && other.Rules(direction).Any(rule => rule.KnownAction is null or RuleAction.Allow or RuleAction.Pass)
        && Selects(other, name) != false;

    private static bool MayComeFirst(ManifestCursor order, ManifestCursor than) =>
        order.Integer is not { } one || (than.Integer is { } two ? one <= two : !than.IsPresent || than.Integer is null);
}
