using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Reports;

/// <summary>One end of a connection in a report.</summary>
internal sealed class ReportedPeer
{
    /// <summary>The ingress controller, which no manifest shows.</summary>
    public static readonly ReportedPeer IngressController = new() { Kind = ReportedPeerKind.IngressController, Names = ["ingress controller"] };

    private static readonly ReportedPeer _cluster = new() { Kind = ReportedPeerKind.WholeCluster, Names = ["whole cluster"] };

    private string? _text;

    private ReportedPeer()
    {
    }

    /// <summary>The kind.</summary>
    public required ReportedPeerKind Kind { get; init; }

    /// <summary>The names; several for addresses that are no single range.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The workload, if it is one.</summary>
    public Workload? Workload { get; private init; }

    /// <summary>The addresses, if it is addresses.</summary>
    public RangeSet<Address>? Addresses { get; private init; }

    /// <summary>Indicates whether it is a pod that a manifest shows, or the ingress controller.</summary>
    public bool IsInSet => Kind is ReportedPeerKind.Workload or ReportedPeerKind.IngressController;

    /// <summary>A workload.</summary>
    public static ReportedPeer Of(Workload workload) => new() { Kind = ReportedPeerKind.Workload, Names = [workload.ToString()], Workload = workload };

    /// <summary>Addresses outside of the cluster.</summary>
    public static ReportedPeer Of(RangeSet<Address> addresses) => new() { Kind = ReportedPeerKind.Addresses, Names = AddressNames.Of(addresses), Addresses = addresses };

    /// <summary>Pods that no manifest shows.</summary>
    public static ReportedPeer Of(UnseenPods pods) => pods.IsAny ? _cluster : new() { Kind = ReportedPeerKind.OtherPods, Names = [pods.ToString()] };

    /// <inheritdoc/>
    public override string ToString() => _text ??= string.Join(", ", Names);
}
