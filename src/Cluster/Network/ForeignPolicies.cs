using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Network;

/// <summary>The kinds of objects that decide about connections too, and that nothing here evaluates.</summary>
internal static class ForeignPolicies
{
    /// <summary>The kinds.</summary>
    public static IReadOnlyList<ObjectKind> Kinds { get; } =
    [
        // https://docs.cilium.io/en/stable/network/kubernetes/policy/
        new("CiliumNetworkPolicy", "cilium.io"), new("CiliumClusterwideNetworkPolicy", "cilium.io"),

        // https://antrea.io/docs/main/docs/antrea-network-policy/
        new("NetworkPolicy", "crd.antrea.io"), new("ClusterNetworkPolicy", "crd.antrea.io"),

        // https://istio.io/latest/docs/reference/config/security/authorization-policy/
        new("AuthorizationPolicy", "security.istio.io"),

        // https://github.com/k8snetworkplumbingwg/multi-networkpolicy
        new("MultiNetworkPolicy", "k8s.cni.cncf.io"),

        // https://ovn-kubernetes.io/features/
        new("EgressFirewall", "k8s.ovn.org"), new("UserDefinedNetwork", "k8s.ovn.org"), new("ClusterUserDefinedNetwork", "k8s.ovn.org"),
        new("EgressNetworkPolicy", "network.openshift.io"),
    ];

    /// <summary>Indicates whether a type is one of them.</summary>
    public static bool Include(GroupVersionKind type) => Kinds.Any(kind => kind.Includes(type));
}
