using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Generated;

/// <summary>A peer of a rule to write: pods or addresses.</summary>
/// <param name="Text">Its name, as a list has it.</param>
/// <param name="Pods">The pods, if it means some.</param>
/// <param name="Addresses">The addresses, if it means some.</param>
internal sealed record PlannedPeer(string Text, PodSelection? Pods, RangeSet<Address> Addresses);
