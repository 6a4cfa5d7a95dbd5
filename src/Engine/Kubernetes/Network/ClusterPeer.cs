using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Kubernetes.Network;

/// <summary>The subject of a <see cref="ClusterPolicy"/>, or a peer of one of its rules.</summary>
/// <param name="place">The subject, or the item of <c>from</c> or <c>to</c>.</param>
internal sealed class ClusterPeer(ManifestCursor place)
{
    private static readonly string[] _subjectFields = ["namespaces", "pods"];
    private static readonly string[] _egressFields = ["namespaces", "pods", "nodes", "networks", "domainNames"];

    /// <summary>The subject, or the item of <c>from</c> or <c>to</c>.</summary>
    public ManifestCursor Place { get; } = place;

    /// <summary>The selector of namespaces, all pods of which are meant.</summary>
    public ManifestCursor Namespaces { get; } = place["namespaces"];

    /// <summary>A selector of namespaces and one of pods in them.</summary>
    public ManifestCursor Pods { get; } = place["pods"];

    /// <summary>The selector of nodes.</summary>
    public ManifestCursor Nodes { get; } = place["nodes"];

    /// <summary>Blocks of addresses.</summary>
    public ManifestCursor Networks { get; } = place["networks"];

    /// <summary>Names of domains.</summary>
    public ManifestCursor DomainNames { get; } = place["domainNames"];

    /// <summary>Indicates whether it certainly is every pod of every namespace.</summary>
    public bool IsEveryPod =>
        new LabelSelector(Namespaces).IsEmpty || (new LabelSelector(Pods["namespaceSelector"]).IsEmpty && new LabelSelector(Pods["podSelector"]).IsEmpty);

    /// <summary>Determines whether it certainly is everything that another subject or peer is.</summary>
    public bool Includes(ClusterPeer other) =>
        Networks.IsPresent ? IncludesNetworks(other)
        : Nodes.IsPresent ? other.Nodes.IsPresent && new LabelSelector(Nodes).Includes(new LabelSelector(other.Nodes))
        : IncludesPods(other);

    /// <summary>The fields that a subject, or a peer of a rule for ingress, may have: one of them.</summary>
    public static IReadOnlyList<string> SubjectFields => _subjectFields;

    /// <summary>The fields that a peer of a rule for egress may have: one of them.</summary>
    public static IReadOnlyList<string> EgressFields => _egressFields;

    private LabelSelector NamespaceSelector => new(Pods.IsPresent ? Pods["namespaceSelector"] : Namespaces);

    private LabelSelector PodSelector => Pods.IsPresent ? new LabelSelector(Pods["podSelector"]) : LabelSelector.Everything;

    private bool IncludesNetworks(ClusterPeer other) =>
        other.Networks.Items.Count > 0
        && other.Networks.HasOnly(item => IpBlock.Parse(item) is not null)
        && AddressesOf(this).Contains(AddressesOf(other));

    private bool IncludesPods(ClusterPeer other) =>
        (other.Namespaces.IsPresent || other.Pods.IsPresent) && NamespaceSelector.Includes(other.NamespaceSelector) && PodSelector.Includes(other.PodSelector);

    private static RangeSet<Address> AddressesOf(ClusterPeer peer) =>
        RangeSet<Address>.Of(peer.Networks.Items.Select(IpBlock.Parse).OfType<AddressBlock>().SelectMany(block => block.Addresses.Ranges));
}
