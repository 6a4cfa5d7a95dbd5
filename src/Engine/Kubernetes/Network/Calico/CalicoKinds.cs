namespace KubeGuard.Kubernetes.Network.Calico;

/// <summary>The kinds of objects of Calico that are about network policies (https://docs.tigera.io/calico/latest/reference/resources/).</summary>
internal static class CalicoKinds
{
    /// <summary>The API group of objects that Calico's API server or its webhook completes.</summary>
    public const string Group = "projectcalico.org";

    /// <summary>The API group in which objects are stored, without defaults or validation.</summary>
    public const string StorageGroup = "crd.projectcalico.org";

    /// <summary>The kinds of policies, staged ones included.</summary>
    public static ObjectKind[] Policies { get; } =
    [
        Of("NetworkPolicy"), Of("GlobalNetworkPolicy"), Of("StagedNetworkPolicy"), Of("StagedGlobalNetworkPolicy"),
    ];

    /// <summary>A NetworkPolicy of Kubernetes that Calico only tries.</summary>
    public static ObjectKind StagedKubernetesNetworkPolicy { get; } = Of("StagedKubernetesNetworkPolicy");

    /// <summary>A group of policies that are evaluated together.</summary>
    public static ObjectKind Tier { get; } = Of("Tier");

    /// <summary>Addresses with labels, in a namespace.</summary>
    public static ObjectKind NetworkSet { get; } = Of("NetworkSet");

    /// <summary>Addresses with labels, in no namespace.</summary>
    public static ObjectKind GlobalNetworkSet { get; } = Of("GlobalNetworkSet");

    /// <summary>Labels and rules that endpoints inherit.</summary>
    public static ObjectKind Profile { get; } = Of("Profile");

    /// <summary>An interface of a node.</summary>
    public static ObjectKind HostEndpoint { get; } = Of("HostEndpoint");

    private static ObjectKind Of(string kind) => new(kind, Group, StorageGroup);
}
