using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Network;

/// <summary>A place in a route that names a Service and a port of it.</summary>
/// <param name="Namespace">The namespace of the Service.</param>
/// <param name="Name">The name of the Service.</param>
/// <param name="Place">The backend.</param>
/// <param name="Port">The number or name of the port; absent where every port is meant.</param>
internal sealed record ServiceBackend(string Namespace, string Name, ManifestCursor Place, ManifestCursor Port)
{
    private static readonly ObjectKind _openShiftRoute = new("Route", "route.openshift.io");

    /// <summary>The kinds of objects by which an ingress controller routes connections to Services.</summary>
    public static IReadOnlyList<ObjectKind> IngressKinds { get; } = [NetworkKinds.Ingress, _openShiftRoute];

    /// <summary>The backends of an Ingress or a Route of OpenShift; none of another object.</summary>
    public static IEnumerable<ServiceBackend> OfIngress(KubernetesObject target, NetworkSemantics semantics) =>
        (target.Type is not { } type ? []
            : NetworkKinds.Ingress.Includes(type) ? OfIngress(target.Root["spec"])
            : _openShiftRoute.Includes(type) ? OfOpenShift(target.Root["spec"])
            : [])
        .Where(backend => backend.Name is not null)
        .Select(backend => new ServiceBackend(semantics.NamespaceOf(target), backend.Name!, backend.Place, backend.Port));

    /// <summary>The backends of a route of the Gateway API (https://gateway-api.sigs.k8s.io/reference/spec/#backendobjectreference).</summary>
    public static IEnumerable<ServiceBackend> OfGatewayRoute(KubernetesObject target, NetworkSemantics semantics) => target.Root["spec"]["rules"].Items
        .SelectMany(rule => rule["backendRefs"].Items)
        .Where(backend => backend["name"].String is not null && (backend["kind"].IsAbsent || backend["kind"].Is("Service")) && (backend["group"].IsAbsent || backend["group"].Is("")))
        .Select(backend => new ServiceBackend(backend["namespace"].String ?? semantics.NamespaceOf(target), backend["name"].String!, backend, backend["port"]));

    /// <summary>The ports of the Service that are meant.</summary>
    public IReadOnlyList<ServicePort> PortsOf(ClusterService service) =>
        Port.IsAbsent ? service.Ports : [.. service.Ports.Where(candidate => candidate.IsMeantBy(Port)).Take(1)];

    private static IEnumerable<(string? Name, ManifestCursor Place, ManifestCursor Port)> OfIngress(ManifestCursor spec) =>
        from backend in spec["rules"].Items.SelectMany(rule => rule["http"]["paths"].Items).Select(path => path["backend"]).Prepend(spec["defaultBackend"])
        let service = backend["service"]
        select (service["name"].String, backend, service["port"]["name"].IsPresent ? service["port"]["name"] : service["port"]["number"]);

    private static IEnumerable<(string? Name, ManifestCursor Place, ManifestCursor Port)> OfOpenShift(ManifestCursor spec) =>
        from backend in spec["alternateBackends"].Items.Prepend(spec["to"])
        where backend["kind"].IsAbsent || backend["kind"].Is("Service")
        select (backend["name"].String, backend, spec["port"]["targetPort"]);
}
