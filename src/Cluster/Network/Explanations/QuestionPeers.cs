using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Explanations;

/// <summary>Finds the peers of a set that the words of a <see cref="ConnectionQuestion"/> mean.</summary>
/// <param name="model">The model of the set.</param>
internal sealed class QuestionPeers(NetworkModel model)
{
    /// <summary>The words for peers that no manifest shows.</summary>
    public static readonly IReadOnlyList<string> Words = [External, Controller, Cluster];

    private const string External = "external";
    private const string Controller = "ingress-controller";
    private const string Cluster = "whole-cluster";

    private readonly PodClass _controller = Registered(model, IngressConnections.CreateController());
    private readonly UnseenPods _cluster = Registered(model, UnseenPods.Any());

    /// <summary>The pods of the ingress controller.</summary>
    public PodClass IngressController => _controller;

    /// <summary>The peers that a text names: a workload as <c>namespace/name</c> or <c>name</c>, with or without <c>[kind]</c>, an address, a block, or one of <see cref="Words"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="direction">Egress if connections go to the peer, ingress if they come from it.</param>
    /// <returns>The peers with their names; none if there is no such workload.</returns>
    public IReadOnlyList<(string Name, NetworkPeer Peer)> Find(string text, PolicyDirection direction)
    {
        var ranges = direction == PolicyDirection.Ingress ? model.Sources : model.Destinations;
        return text switch
        {
            External => [.. ranges.Select(range => (External, (NetworkPeer)range))],
            Controller => [(Controller, _controller)],
            Cluster => [(Cluster, _cluster)],
            _ when AddressBlock.TryParseBlockOrAddress(text, out var block) => [.. ranges
                .Where(range => block.Addresses.Overlaps(RangeSet<Address>.Of(range.Range.First, range.Range.Last)))
                .Select(range => (text, (NetworkPeer)range))],
            _ => [.. WorkloadsNamed(text).SelectMany(workload => workload.Pods.Select(pods => (workload.ToString(), (NetworkPeer)pods)))],
        };
    }

    /// <summary>The workloads that a text names.</summary>
    public IEnumerable<Workload> WorkloadsNamed(string text) => model.Workloads.Where(workload => NamesOf(workload).Contains(text, StringComparer.Ordinal));

    /// <summary>The texts that name a workload.</summary>
    public static IEnumerable<string> NamesOf(Workload workload) =>
        [workload.ToString(), $"{workload.Namespace.Name}/{workload.Name}", $"{workload.Name}[{workload.Kind}]", workload.Name];

    private static TPeer Registered<TPeer>(NetworkModel model, TPeer peer)
        where TPeer : NetworkPeer
    {
        model.Register(peer);
        return peer;
    }
}
