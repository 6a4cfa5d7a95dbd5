using KubeGuard.Cluster.Network;
using KubeGuard.Edits;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2305: a policy for addresses sees those of nodes.</summary>
internal sealed class KUBE2305SourceAddressLostRule() : ConnectionRule(KUBE2305SourceAddressLost.Descriptor)
{
    private const string Local = "Local";

    /// <inheritdoc/>
    protected override void AnalyzeConnections(NetworkFacts facts, SetContext context)
    {
        foreach (var same in facts.ExternalRoutes.Where(route => route.Entry is ExternalEntry.NodePort or ExternalEntry.LoadBalancer).GroupBy(route => route.Steps[0].Object))
        {
            var (target, field) = (facts.ObjectOf(same.Key), same.Key.Root["spec"]["externalTrafficPolicy"]);
            if (field.IsNot(Local) && context.IsOnAt(target) && same.Select(route => (Route: route, Block: BlockFor(route, facts))).FirstOrDefault(found => found.Block is not null) is { Block: { } block, Route: var way })
            {
                context.Report(
                    target,
                    field,
                    [target.Value.Subject, block.Policy.Object.Description!, facts.ObjectOf(way.Workload.Objects[0]).Value.Description!],
                    related: [RelatedPlace.At(block.Place, "the addresses are here")],
                    fixes: [RuleFix.Review("Keep the source address", "be reached at nodes that run one of its pods", ManifestEdit.Set(field, Local))]);
            }
        }
    }

    private static (TrafficPolicy Policy, ManifestCursor Place)? BlockFor(ExternalRoute route, NetworkFacts facts) => facts.IsolationOf(route.Workload) is null ? null : (
        from pods in route.Workload.Pods
        from policy in facts.Model.PoliciesFor(pods, PolicyDirection.Ingress)
        where NetworkPolicy.Kind.Includes(policy.Object.Type!)
        from rule in policy.Rules(PolicyDirection.Ingress)!
        where rule.Ports.At(pods.Ports).Overlaps(route.Ports)
        from peer in new PolicyRule(rule.Place, PolicyDirection.Ingress).Peers
        where peer.IpBlock.Addresses is not null && !IsEveryAddress(peer.IpBlock)
        select ((TrafficPolicy Policy, ManifestCursor Place)?)(policy, peer.IpBlock.Place)).FirstOrDefault();

    private static bool IsEveryAddress(IpBlock block) => block.Block is { IsWholeFamily: true } && block.Except.Items.Count == 0;
}
