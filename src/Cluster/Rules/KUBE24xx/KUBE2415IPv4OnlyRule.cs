using KubeGuard.Cluster.Network;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2415: a policy for every address leaves out IPv6.</summary>
internal sealed class KUBE2415IPv4OnlyRule() : SetRule<NetworkFacts>(KUBE2415IPv4Only.Descriptor, NetworkFacts.Source)
{
    private static readonly string[] _dualStack = ["PreferDualStack", "RequireDualStack"];

    /// <inheritdoc/>
    protected override void Analyze(NetworkFacts facts, SetContext context)
    {
        if (facts.Set.OfKind(NetworkKinds.Service).FirstOrDefault(item => Array.Exists(_dualStack, item.Root["spec"]["ipFamilyPolicy"].Is)) is not { } service)
        {
            return;
        }

        foreach (var target in context.Targets(NetworkPolicy.Kind))
        {
            var policy = new NetworkPolicy(target.Value);
            foreach (var direction in PolicyDirections.All.Where(direction => policy.Isolates(direction) == true && policy.Section(direction).IsComplete))
            {
                if (OnlyIPv4(policy, direction) is { } block)
                {
                    context.Report(
                        target,
                        block.Cidr,
                        [target.Value.Subject, PolicyDirections.FieldOf(direction), service.Value.Description!],
                        related: [RelatedPlace.At(service.Root["spec"]["ipFamilyPolicy"], "both versions are asked for here")]);
                }
            }
        }
    }

    // The block of every IPv4 address, if the direction has blocks of IPv4 alone and no rule for every peer.
    private static IpBlock? OnlyIPv4(NetworkPolicy policy, PolicyDirection direction)
    {
        var rules = policy.Rules(direction).ToList();
        var blocks = rules.SelectMany(rule => rule.Peers).Select(peer => peer.IpBlock).Where(block => !block.Place.IsAbsent).ToList();
        return rules.TrueForAll(rule => rule.PeerList is { IsComplete: true, Items.Count: > 0 }) && blocks.TrueForAll(block => block.Block is { Family: AddressFamily.IPv4 })
            ? blocks.Find(block => block.Block!.Value.IsWholeFamily)
            : null;
    }
}
