namespace KubeGuard.Cluster.Network.Declared;

/// <summary>A workload by its name.</summary>
/// <param name="namespace">Its namespace.</param>
/// <param name="name">Its name.</param>
/// <param name="kind">Its kind; <see langword="null"/> for all of that name.</param>
internal sealed class DeclaredWorkload(string @namespace, string name, string? kind) : DeclaredPeer
{
    /// <inheritdoc/>
    public override string WorkloadName => $"{@namespace}/{name}";

    /// <inheritdoc/>
    public override bool Includes(ListPeer peer) =>
        peer.Workload is { } workload && workload.Namespace.Name == @namespace && workload.Name == name && (kind is null || workload.Kind == kind);
}
