using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Network;

/// <summary>
/// A peer of a <see cref="PolicyRule"/>: pods of the policy's own namespace, pods of other namespaces, or addresses.
/// </summary>
/// <param name="place">The item of <c>from</c> or <c>to</c>.</param>
internal sealed class PolicyPeer(ManifestCursor place)
{
    /// <summary>The item of <c>from</c> or <c>to</c>.</summary>
    public ManifestCursor Place { get; } = place;

    /// <summary>The selector of pods.</summary>
    public ManifestCursor PodSelector { get; } = place["podSelector"];

    /// <summary>The selector of namespaces.</summary>
    public ManifestCursor NamespaceSelector { get; } = place["namespaceSelector"];

    /// <summary>The block of addresses.</summary>
    public IpBlock IpBlock { get; } = new(place["ipBlock"]);

    /// <summary>Indicates whether the peer certainly is every pod of every namespace.</summary>
    public bool IsEveryPod => new LabelSelector(NamespaceSelector).IsEmpty && LabelSelector.OrEverything(PodSelector).IsEmpty;
}
