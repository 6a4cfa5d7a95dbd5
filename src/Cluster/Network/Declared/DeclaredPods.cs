namespace KubeGuard.Cluster.Network.Declared;

/// <summary>Pods by their labels and their namespace.</summary>
/// <param name="selection">The selectors.</param>
internal sealed class DeclaredPods(PodSelection selection) : DeclaredPeer
{
    /// <inheritdoc/>
    public override PodSelection Selection => selection;

    /// <inheritdoc/>
    public override bool Includes(ListPeer peer) => peer.Kind is ListPeerKind.Workload or ListPeerKind.Labelled && peer.Pods.All(selection.Includes);
}
