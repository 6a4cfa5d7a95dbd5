namespace KubeGuard.Network;

/// <summary>
/// A port that a policy names. The number is that of the container port of this name at the destination, which may
/// differ from pod to pod.
/// </summary>
/// <param name="Name">The name.</param>
/// <param name="Protocol">
/// The protocol that the container port must have; <see langword="null"/> if any will do, as in an AdminNetworkPolicy.
/// </param>
internal sealed record NamedPort(string Name, TransportProtocol? Protocol)
{
    /// <summary>Indicates whether the name may be that of an init container, as in a policy of Calico.</summary>
    public bool MayBeOfInitContainer { get; init; }
}
