namespace KubeGuard.Network;

/// <summary>A port that a container declares.</summary>
/// <param name="Name">The name; <see langword="null"/> if it has none.</param>
/// <param name="Protocol">The protocol.</param>
/// <param name="Number">The number.</param>
internal sealed record ContainerPort(string? Name, TransportProtocol Protocol, int Number);
