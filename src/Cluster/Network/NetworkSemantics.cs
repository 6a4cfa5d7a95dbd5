using KubeGuard.Kubernetes;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>The assumptions of a computation about the cluster, where implementations differ.</summary>
internal sealed record NetworkSemantics
{
    /// <summary>The name in a model of the namespace that objects are deployed to which name none. No namespace has this name.</summary>
    public const string UnknownNamespace = "(unset)";

    /// <summary>
    /// The semantics of clusters: pods in the network of their node are beyond policies, and a block that covers all addresses
    /// that pods may have matches pods.
    /// </summary>
    public static readonly NetworkSemantics Kubernetes = new();

    /// <summary>
    /// The semantics of netpol-analyzer (https://github.com/np-guard/netpol-analyzer): pods in the network of their node are as others,
    /// blocks of addresses match what is outside of the cluster alone, and IPv6 is left out.
    /// </summary>
    public static readonly NetworkSemantics NetpolAnalyzer = new()
    {
        PoliciesApplyToHostNetwork = true,
        PodAddresses = null,
        External = KnownAddresses.Union("0.0.0.0/0"),
        HasPodNetworks = false,
    };

    /// <summary>Indicates whether policies select pods in the network of their node, whose addresses are those of the node.</summary>
    public bool PoliciesApplyToHostNetwork { get; init; }

    /// <summary>
    /// The addresses that pods have. A block matches pods if it contains all of them;
    /// <see langword="null"/> if blocks never match pods.
    /// </summary>
    public RangeSet<Address>? PodAddresses { get; init; } = KnownAddresses.ClusterBlocks.Intersect(KnownAddresses.Union("0.0.0.0/0"));

    /// <summary>The addresses outside of the cluster that the computation is about.</summary>
    public RangeSet<Address> External { get; init; } = KnownAddresses.All;

    /// <summary>Indicates whether namespaces can have networks of their own; netpol-analyzer asks for an option that is not set.</summary>
    public bool HasPodNetworks { get; init; } = true;

    /// <summary>The namespace of objects that name none.</summary>
    public string DefaultNamespace { get; init; } = "default";

    /// <summary>The namespaces of objects that name none and are deployed elsewhere, as those of a chart are to the namespace of its release.</summary>
    public IReadOnlyDictionary<KubernetesObject, string> ReleaseNamespaces { get; init; } = new Dictionary<KubernetesObject, string>();

    /// <summary>The namespace of an object.</summary>
    public string NamespaceOf(KubernetesObject target) =>
        target.Namespace is { Length: > 0 } name ? name
        : ReleaseNamespaces.TryGetValue(target, out var release) ? release
        : DefaultNamespace;
}
