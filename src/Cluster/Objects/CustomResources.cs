using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Shapes;

namespace KubeGuard.Cluster.Objects;

/// <summary>Tells the custom resources that only configure something from those for which an operator creates objects.</summary>
internal static class CustomResources
{
    private const string KubernetesGroups = ".k8s.io";

    // Their resources create nothing, or only what CreatedObjects knows.
    private static readonly string[] _groups =
    [
        "apps.openshift.io", "bitnami.com", "cert-manager.io", "cilium.io", "crd.projectcalico.org", "external-secrets.io", "getambassador.io", "image.openshift.io",
        "networking.istio.io", "projectcalico.org", "projectcontour.io", "route.openshift.io", "security.istio.io", "security.openshift.io", "telemetry.istio.io",
        "traefik.containo.us", "traefik.io",
    ];

    private static readonly string[] _kinds =
    [
        "ServiceMonitor", "PodMonitor", "Probe", "PrometheusRule", "AlertmanagerConfig", "Rollout", "ScrapeConfig", "ScaledObject", "ScaledJob", "TriggerAuthentication",
    ];

    /// <summary>Determines whether an operator may create pods, services, secrets or the like for objects of a type.</summary>
    public static bool MayCreateObjects(GroupVersionKind type) =>
        type.Group.IndexOf('.') >= 0
        && !type.Group.EndsWith(KubernetesGroups, StringComparison.Ordinal)
        && !WorkloadPolicies.Include(type)
        && !_groups.Contains(type.Group, StringComparer.Ordinal)
        && !_kinds.Contains(type.Kind, StringComparer.Ordinal);
}
