using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>A peer as reports name it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Range">The addresses, if it is a range of them.</param>
internal sealed record NamedPeer(string Name, PointRange<Address>? Range = null)
{
    /// <summary>The ingress controller, which nobody shows.</summary>
    public static readonly NamedPeer IngressController = new(IngressConnections.ControllerName);

    /// <summary>A workload.</summary>
    public static NamedPeer Of(Workload workload) => new(workload.ToString());

    /// <summary>A range of addresses.</summary>
    public static NamedPeer Of(PointRange<Address> range) => new($"{range.First}-{range.Last}[External]", range);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
