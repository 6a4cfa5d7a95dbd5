using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Network;

/// <summary>Services of the type <c>LoadBalancer</c> (https://kubernetes.io/docs/concepts/services-networking/service/#internal-load-balancer).</summary>
internal static class LoadBalancers
{
    /// <summary>The annotation with the blocks of addresses that a load balancer accepts, which cloud providers read where the field is empty.</summary>
    public const string RangesAnnotation = "service.beta.kubernetes.io/load-balancer-source-ranges";

    /// <summary>The annotations, with their values, by which cloud providers keep a load balancer inside a private network.</summary>
    public static readonly IReadOnlyDictionary<string, string> InternalAnnotations = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["service.beta.kubernetes.io/aws-load-balancer-internal"] = "true",
        ["service.beta.kubernetes.io/aws-load-balancer-scheme"] = "internal",
        ["service.beta.kubernetes.io/azure-load-balancer-internal"] = "true",
        ["networking.gke.io/load-balancer-type"] = "Internal",
        ["cloud.google.com/load-balancer-type"] = "Internal",
        ["service.beta.kubernetes.io/oci-load-balancer-internal"] = "true",
        ["service.beta.kubernetes.io/openstack-internal-load-balancer"] = "true",
    };

    /// <summary>Indicates whether the load balancer of a Service may be inside a private network.</summary>
    public static bool IsInternal(KubernetesObject service) =>
        InternalAnnotations.Any(annotation => !service.Metadata["annotations"][annotation.Key].IsNot(annotation.Value));

    /// <summary>Indicates whether the load balancer of a Service certainly accepts connections from every address.</summary>
    public static bool AcceptsEveryAddress(KubernetesObject service)
    {
        var ranges = service.Root["spec"]["loadBalancerSourceRanges"];
        return ranges.Items.Any(IsEveryAddress)
            || (ranges is { IsComplete: true, Items.Count: 0 } && service.Metadata["annotations"][RangesAnnotation].IsAbsent);
    }

    /// <summary>Indicates whether a block is every address of a version of the Internet Protocol.</summary>
    public static bool IsEveryAddress(ManifestCursor range) => IpBlock.Parse(range) is { IsWholeFamily: true };
}
