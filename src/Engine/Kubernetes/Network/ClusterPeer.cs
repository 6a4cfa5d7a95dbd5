using KubeGuard.Manifests;

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

    /// <summary>The fields that a subject, or a peer of a rule for ingress, may have: one of them.</summary>
    public static IReadOnlyList<string> SubjectFields => _subjectFields;

    /// <summary>The fields that a peer of a rule for egress may have: one of them.</summary>
    public static IReadOnlyList<string> EgressFields => _egressFields;
}
