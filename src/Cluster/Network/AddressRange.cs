using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>
/// A range of addresses outside of the cluster. Every block of the policies contains all of it or nothing of it.
/// </summary>
/// <param name="range">The range.</param>
internal sealed class AddressRange(PointRange<Address> range) : NetworkPeer
{
    /// <summary>The range.</summary>
    public PointRange<Address> Range { get; } = range;

    /// <summary>The labels of the sets of networks that contain it.</summary>
    public IReadOnlyList<LabelledAddresses> Sets { get; init; } = [];

    /// <summary>The first and the last address.</summary>
    public override string ToString() => $"{Range.First}-{Range.Last}";
}
