using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>
/// All peers that a list can name one by one: the workloads of a set, pods that policies or the list ask for and no manifest shows, the
/// rest of the cluster and the ingress controller.
/// </summary>
internal sealed class PeerDirectory
{
    private readonly Dictionary<Workload, ListPeer> _byWorkload = [];

    private PeerDirectory(NetworkModel model, DeclaredList list)
    {
        var names = model.Workloads.GroupBy(NameOf, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        foreach (var workload in model.Workloads)
        {
            var name = NameOf(workload);
            _byWorkload.Add(workload, new ListPeer(names[name] > 1 ? workload.ToString() : name, ListPeerKind.Workload, workload.Pods) { Workload = workload });
        }

        Workloads = [.. model.Workloads.Select(workload => _byWorkload[workload])];
        var namespaces = model.Workloads.Select(workload => workload.Namespace).Distinct().ToList();
        var labelled = SelectionsOf(model).Concat(list.Lines.SelectMany(line => line.Peers).Select(peer => peer.Selection).OfType<PodSelection>()).Append(Dns)
            .Where(selection => !selection.IsAny && !Workloads.Any(peer => peer.Pods.Any(selection.Includes)))
            .GroupBy(selection => selection.Text, StringComparer.Ordinal)
            .Select(same => new ListPeer(same.Key, ListPeerKind.Labelled, [same.First().Example(namespaces)], same.First()));
        var any = new PodSelection(null, Kubernetes.LabelSelector.Everything, Kubernetes.LabelSelector.Everything);
        Others = new ListPeer(DeclaredWord.Others.Text, ListPeerKind.Other, [any.Example([])], any);
        var controller = list.Controller ?? new PodSelection(IngressConnections.AssumedNamespace, Kubernetes.LabelSelector.Everything, Kubernetes.LabelSelector.Everything);
        IngressController = new ListPeer(DeclaredWord.Ingress.Text, ListPeerKind.IngressController, [controller.Example(namespaces)], controller);
        Unseen = [.. labelled.OrderBy(peer => peer.Text, StringComparer.Ordinal), Others];
        foreach (var pods in Unseen.Append(IngressController).SelectMany(peer => peer.Pods))
        {
            model.Register(pods);
        }
    }

    /// <summary>The pods that resolve names in the usual cluster; every workload may ask them, without a line in a list.</summary>
    public static PodSelection Dns { get; } = PeerText.Parse("kube-system/{k8s-app=kube-dns}", out _)!.Selection!;

    /// <summary>The workloads in the order of their names.</summary>
    public IReadOnlyList<ListPeer> Workloads { get; }

    /// <summary>Pods that no manifest shows; the last of them are those of which nothing is known.</summary>
    public IReadOnlyList<ListPeer> Unseen { get; }

    /// <summary>Pods of the cluster of which nothing is known.</summary>
    public ListPeer Others { get; }

    /// <summary>The ingress controller.</summary>
    public ListPeer IngressController { get; }

    /// <summary>All pairs that policies of the set can be about.</summary>
    public IEnumerable<(ListPeer From, ListPeer To)> Pairs =>
        Workloads.SelectMany(own => Workloads.Where(other => other != own).Concat(Unseen).Select(other => (own, other)))
            .Concat(Unseen.Append(IngressController).SelectMany(other => Workloads.Select(own => (other, own))));

    /// <summary>Finds the peers of a model and a list.</summary>
    public static PeerDirectory Of(NetworkModel model, DeclaredList list) => new(model, list);

    /// <summary>The peer of a workload.</summary>
    public ListPeer Of(Workload workload) => _byWorkload[workload];

    /// <summary>The pairs that a line names.</summary>
    public IEnumerable<(ListPeer From, ListPeer To)> PairsOf(DeclaredConnection line)
    {
        var all = Workloads.Concat(Unseen).ToList();
        var destinations = all.Where(line.To.Includes).ToList();
        return all.Append(IngressController).Where(line.From.Includes)
            .SelectMany(from => destinations.Where(to => to != from && (from.IsWorkload || to.IsWorkload)).Select(to => (from, to)));
    }

    /// <summary>Indicates whether a peer resolves names.</summary>
    public static bool IsDns(ListPeer peer) => peer.Pods.All(Dns.Includes);

    private static string NameOf(Workload workload) => $"{workload.Namespace.Name}/{workload.Name}";

    private static IEnumerable<PodSelection> SelectionsOf(NetworkModel model) => model.Tiers
        .SelectMany(tier => tier.Policies)
        .SelectMany(policy => PolicyDirections.All.SelectMany(direction => policy.Rules(direction) ?? []))
        .SelectMany(rule => rule.Peers.Parts.OfType<LabelledPods>())
        .Select(PodSelection.Of);
}
