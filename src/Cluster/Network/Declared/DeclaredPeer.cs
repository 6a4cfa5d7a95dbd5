using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>One end of a declared connection.</summary>
internal abstract class DeclaredPeer
{
    /// <summary>The addresses that it means besides pods.</summary>
    public virtual RangeSet<Address> Addresses => RangeSet<Address>.Empty;

    /// <summary>The pods that it asks for by labels, if it does.</summary>
    public virtual PodSelection? Selection => null;

    /// <summary>The workload that it names, as <c>namespace/name</c>, if it does.</summary>
    public virtual string? WorkloadName => null;

    /// <summary>Indicates whether it means some pods.</summary>
    public abstract bool Includes(ListPeer peer);
}
