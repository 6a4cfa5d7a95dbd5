namespace KubeGuard.Cluster.Network;

/// <summary>One end of a connection: a class of pods, or a range of addresses outside of the cluster.</summary>
internal abstract class NetworkPeer
{
    /// <summary>The index among the peers of the model.</summary>
    public int Index { get; set; }
}
