using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Explanations;

/// <summary>The reasons why a connection is possible or not.</summary>
internal sealed class ConnectionExplanation
{
    private ConnectionExplanation(NetworkPeer source, NetworkPeer destination, PortSet asked, PortSet allowed)
    {
        Source = source;
        Destination = destination;
        Asked = asked;
        Allowed = asked.Intersect(allowed);
    }

    /// <summary>Where the connection comes from.</summary>
    public NetworkPeer Source { get; }

    /// <summary>Where it goes to.</summary>
    public NetworkPeer Destination { get; }

    /// <summary>The ports that were asked for.</summary>
    public PortSet Asked { get; }

    /// <summary>Those of them on which the connection is possible.</summary>
    public PortSet Allowed { get; }

    /// <summary>The peer that no policy reliably stops connections of, since it is in the network of its node; <see langword="null"/> if there is none.</summary>
    public NetworkPeer? BeyondPolicies { get; private init; }

    /// <summary>Indicates whether the ends are pods of different networks, between which there are no connections.</summary>
    public bool AreApart { get; private init; }

    /// <summary>The decisions of the policies on both sides, as far as the ends are pods; they are about the asked ports alone.</summary>
    public IReadOnlyList<SideExplanation> Sides { get; private init; } = [];

    /// <summary>The routes by which an ingress controller comes to the destination; <see langword="null"/> if it is not the source.</summary>
    public IReadOnlyList<ExternalRoute>? Routes { get; private init; }

    /// <summary>Explains a connection.</summary>
    /// <param name="model">The model that both ends are registered with.</param>
    /// <param name="source">Where the connection comes from.</param>
    /// <param name="destination">Where it goes to.</param>
    /// <param name="asked">The ports.</param>
    /// <param name="routes">The routes by which an ingress controller comes to the destination, if it is the source.</param>
    public static ConnectionExplanation Of(NetworkModel model, NetworkPeer source, NetworkPeer destination, PortSet asked, IReadOnlyList<ExternalRoute>? routes = null)
    {
        if (new[] { source, destination }.FirstOrDefault(model.IsBeyondPolicies) is { } beyond)
        {
            return new ConnectionExplanation(source, destination, asked, PortSet.All) { BeyondPolicies = beyond, Routes = routes };
        }

        if (model.Networks.AreApart(source, destination))
        {
            return new ConnectionExplanation(source, destination, asked, PortSet.None) { AreApart = true, Routes = routes };
        }

        var declared = (destination as PodClass)?.Ports ?? [];
        SideExplanation[] sides =
        [
            .. source is PodClass from && routes is null ? new[] { SideExplanation.Of(model.Side(from, PolicyDirection.Egress), PolicyDirection.Egress, from, destination, declared, asked) } : [],
            .. destination is PodClass to ? new[] { SideExplanation.Of(model.Side(to, PolicyDirection.Ingress), PolicyDirection.Ingress, to, source, declared, asked) } : [],
        ];
        var routed = routes?.Aggregate(PortSet.None, (all, route) => all.Union(route.Ports)) ?? PortSet.All;
        return new ConnectionExplanation(source, destination, asked, sides.Aggregate(routed, (allowed, side) => allowed.Intersect(side.Allowed))) { Sides = sides, Routes = routes };
    }
}
