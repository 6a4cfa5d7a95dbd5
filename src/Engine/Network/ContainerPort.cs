namespace KubeGuard.Network;

/// <summary>A port that a container declares.</summary>
/// <param name="Name">The name; <see langword="null"/> if it has none.</param>
/// <param name="Protocol">The protocol.</param>
/// <param name="Number">The number.</param>
internal sealed record ContainerPort(string? Name, TransportProtocol Protocol, int Number)
{
    /// <summary>Indicates whether an init container declares it that has ended when the pod serves, so that only Calico resolves its name.</summary>
    public bool IsOfInitContainer { get; init; }
}
