using System.Collections;

namespace KubeGuard.Cluster.Network;

/// <summary>Tells which peers something in a policy means.</summary>
internal abstract class PeerSelector
{
    /// <summary>Every peer.</summary>
    public static readonly PeerSelector Everything = new AllPeers();

    /// <summary>The selectors of which each by itself means its peers; this one, if it is no union.</summary>
    public virtual IEnumerable<PeerSelector> Parts => [this];

    /// <summary>Indicates whether it means a peer.</summary>
    public abstract bool Includes(NetworkPeer peer);

    /// <summary>Marks the peers that it means, which may be faster than to ask for each of them.</summary>
    /// <param name="peers">The peers.</param>
    /// <param name="marks">The marks, at the indexes of the peers; others stay as they are.</param>
    public virtual void Mark(PeerTable peers, BitArray marks)
    {
        foreach (var peer in peers.All)
        {
            if (Includes(peer))
            {
                marks[peer.Index] = true;
            }
        }
    }

    /// <summary>
    /// Determines whether its labels are those of a pod: unknown if not all labels of the pod are known. A pod in the network of its node is
    /// not reliably meant even so.
    /// </summary>
    public virtual bool? Matches(PodClass pods) => Includes(pods);

    /// <summary>Indicates whether it certainly means every pod of a namespace, also those that are added later.</summary>
    public virtual bool IncludesEveryPodOf(ClusterNamespace @namespace) => false;

    /// <summary>Indicates whether it may mean something that is not in a namespace.</summary>
    public virtual bool MayIncludeOutsideOf(string @namespace) => true;

    private sealed class AllPeers : PeerSelector
    {
        public override bool Includes(NetworkPeer peer) => true;

        public override bool IncludesEveryPodOf(ClusterNamespace @namespace) => true;
    }
}
