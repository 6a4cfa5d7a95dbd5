using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Manifests;
using KubeGuard.Network.Calico;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2620 in a set: a rule allows the labels of a set of networks that has every address.</summary>
internal sealed class KUBE2620NetworkSetWorldRule() : SetRule<NetworkFacts>(KUBE2620NetworkSetWorld.Data, NetworkFacts.Source)
{
    /// <inheritdoc/>
    protected override void Analyze(NetworkFacts facts, SetContext context)
    {
        foreach (var target in context.Targets(CalicoKinds.GlobalNetworkSet))
        {
            var whole = target.Root["spec"]["nets"].Items.Where(net => CalicoEntityValidation.ParseBlock(net) is { IsWholeFamily: true }).ToList();
            if (whole.Count > 0 && FindUse(LabelSet.Of(target.Value.Metadata["labels"]), facts.Set) is { } use)
            {
                foreach (var net in whole)
                {
                    context.Report(
                        target,
                        net,
                        [target.Value.Subject, $"{CalicoEntityValidation.ParseBlock(net)!.Value.Family}", use.Policy.Description!],
                        related: [RelatedPlace.At(use.Selector, "its labels are allowed here")]);
                }
            }
        }
    }

    private static (KubernetesObject Policy, ManifestCursor Selector)? FindUse(LabelSet labels, ObjectSet set) => (
        from item in CalicoKinds.Policies.SelectMany(set.OfKind)
        let policy = new CalicoPolicy(item.Value)
        where !policy.IsStaged
        from rule in PolicyDirections.All.Where(direction => policy.AppliesTo(direction) == true).SelectMany(policy.Rules)
        where rule.KnownAction == RuleAction.Allow && MayBeGlobal(policy, rule.Peer)
        let selector = rule.Peer.Selector
        where selector.IsPresent && CalicoSelectorField.Parse(selector) is { } expression and not AllExpression && expression.Matches(labels) == true
        select ((KubernetesObject Policy, ManifestCursor Selector)?)(item.Value, selector)).FirstOrDefault();

    // A selector of a namespaced policy means its own namespace, in which no global set is.
    private static bool MayBeGlobal(CalicoPolicy policy, CalicoEntity peer) =>
        peer.NamespaceSelector.IsAbsent ? policy.IsGlobal : CalicoSelectorField.Parse(peer.NamespaceSelector) is GlobalExpression;
}
