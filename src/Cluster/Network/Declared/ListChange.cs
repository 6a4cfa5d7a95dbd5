using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>A line of a list that must change so that the list says what is possible.</summary>
/// <param name="Line">The line; <see langword="null"/> for a new one.</param>
/// <param name="Ends">Both ends.</param>
/// <param name="Before">The ports that the line has; none for a new one.</param>
/// <param name="After">The ports that are possible; none for a line to remove.</param>
internal sealed record ListChange(DeclaredConnection? Line, string Ends, PortSet Before, PortSet After)
{
    /// <summary>An example of a connection that is possible and not declared.</summary>
    public ConnectionPath? Opened { get; init; }

    /// <summary>An example of a connection that is declared and not possible.</summary>
    public ConnectionPath? Closed { get; init; }
}
