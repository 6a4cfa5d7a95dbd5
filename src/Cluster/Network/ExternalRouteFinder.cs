using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>Finds the ways from outside of the cluster to the workloads of a set.</summary>
internal sealed class ExternalRouteFinder
{
    private const string GatewayGroup = "gateway.networking.k8s.io";

    private static readonly ObjectKind _gateway = new("Gateway", GatewayGroup);

    private static readonly ObjectKind[] _gatewayRoutes =
        [new("HTTPRoute", GatewayGroup), new("GRPCRoute", GatewayGroup), new("TLSRoute", GatewayGroup), new("TCPRoute", GatewayGroup), new("UDPRoute", GatewayGroup)];

    private readonly NetworkModel _model;
    private readonly ServiceTable _services;
    private readonly Dictionary<(string Namespace, string Name), KubernetesObject> _gateways = [];
    private readonly Lazy<ILookup<KubernetesObject, Workload>> _workloads;
    private readonly ILookup<string, Workload> _inNamespace;

    private ExternalRouteFinder(NetworkModel model, IReadOnlyList<KubernetesObject> objects)
    {
        _model = model;
        _services = new ServiceTable(objects, model.Semantics);
        _workloads = new Lazy<ILookup<KubernetesObject, Workload>>(() =>
            model.Workloads.SelectMany(workload => workload.Objects.Select(item => (Object: item, Workload: workload))).ToLookup(pair => pair.Object, pair => pair.Workload));
        _inNamespace = model.Workloads.ToLookup(workload => workload.Namespace.Name, StringComparer.Ordinal);
        foreach (var gateway in objects.Where(target => _gateway.Includes(target.Type!) && target.Name is not null))
        {
            _gateways[(model.Semantics.NamespaceOf(gateway), gateway.Name!)] = gateway;
        }
    }

    /// <summary>The kinds of objects that lead from outside to Services; their specs are read.</summary>
    public static IReadOnlyList<ObjectKind> RouteKinds { get; } = [.. ServiceBackend.IngressKinds, _gateway, .. _gatewayRoutes];

    /// <summary>Finds the ways, in the order of the objects that they begin at.</summary>
    /// <param name="model">The workloads.</param>
    /// <param name="set">The objects.</param>
    public static IReadOnlyList<ExternalRoute> Find(NetworkModel model, IReadOnlyList<SetObject> set)
    {
        var finder = new ExternalRouteFinder(model, [.. set.Select(item => item.Value)]);
        return [.. set.SelectMany(finder.From)];
    }

    private IEnumerable<ExternalRoute> From(SetObject item)
    {
        var (target, type) = (item.Value, item.Value.Type!);
        return NetworkKinds.Service.Includes(type) ? FromService(target)
            : Array.Exists(_gatewayRoutes, kind => kind.Includes(type)) ? FromGatewayRoute(target)
            : ServiceBackend.IngressKinds.Any(kind => kind.Includes(type)) ? FromIngress(target)
            : item.Pods.Any(HasHostPort) ? FromHostPorts(item)
            : [];
    }

    private IEnumerable<ExternalRoute> FromService(KubernetesObject target)
    {
        var spec = target.Root["spec"];
        return target.Name is null || _services.Find((_model.Semantics.NamespaceOf(target), target.Name)) is not { } service ? []
            : spec["type"].Is("NodePort") ? To(service, service.Ports, ExternalEntry.NodePort, [StepOf(target, spec["type"], " (NodePort)")])
            : spec["type"].Is("LoadBalancer") && !LoadBalancers.IsInternal(target) ? To(service, service.Ports, ExternalEntry.LoadBalancer, [StepOf(target, spec["type"], " (LoadBalancer)")])
            : spec["externalIPs"].Items.Count > 0 ? To(service, service.Ports, ExternalEntry.ExternalAddress, [StepOf(target, spec["externalIPs"], " (externalIPs)")])
            : [];
    }

    private IEnumerable<ExternalRoute> FromIngress(KubernetesObject target) =>
        ServiceBackend.OfIngress(target, _model.Semantics).SelectMany(backend => To(backend, ExternalEntry.Ingress, [StepOf(target, backend.Place)]));

    private IEnumerable<ExternalRoute> FromGatewayRoute(KubernetesObject target)
    {
        var gateways = GatewaysOf(target).ToList();
        return gateways.Count == 0
            ? []
            : ServiceBackend.OfGatewayRoute(target, _model.Semantics)
                .SelectMany(backend => To(backend, ExternalEntry.Gateway, [.. gateways.OfType<RouteStep>().Take(1), StepOf(target, backend.Place)]));
    }

    // A route of a mesh has a Service as its parent. Of a gateway that the set does not have there is no step.
    private IEnumerable<RouteStep?> GatewaysOf(KubernetesObject route) => route.Root["spec"]["parentRefs"].Items
        .Where(parent => parent["kind"].IsAbsent || parent["kind"].Is("Gateway"))
        .Select(parent => _gateways.TryGetValue((parent["namespace"].String ?? _model.Semantics.NamespaceOf(route), parent["name"].String ?? ""), out var gateway)
            ? StepOf(gateway, gateway.Root["spec"]["listeners"])
            : null);

    private static bool HasHostPort(PodTemplate pod) => HasHostPort(pod.Spec["initContainers"]) || HasHostPort(pod.Spec["containers"]);

    // Most workloads have none, and finding that out should cost little.
    private static bool HasHostPort(ManifestCursor containers)
    {
        foreach (var container in containers.Items)
        {
            foreach (var port in container["ports"].Items)
            {
                if (port["hostPort"].Integer is > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private IEnumerable<ExternalRoute> FromHostPorts(SetObject item) =>
        from workload in _workloads.Value[item.Value]
        from container in item.Pods.SelectMany(pod => pod.Spec["initContainers"].Items.Concat(pod.Spec["containers"].Items))
        from port in container["ports"].Items
        where port["hostPort"].Integer is > 0
        let ports = PortSetOf(port)
        where ports is not null
        select new ExternalRoute(workload, ExternalEntry.HostPort, [StepOf(item.Value, port["hostPort"], $" (hostPort {port["hostPort"].Integer})")], ports);

    private static PortSet? PortSetOf(ManifestCursor port) =>
        WorkloadReader.PortOf(port) is { } declared ? PortSet.Of(declared.Protocol, declared.Number, declared.Number) : null;

    private IEnumerable<ExternalRoute> To(ServiceBackend backend, ExternalEntry entry, IReadOnlyList<RouteStep> steps) =>
        _services.Find((backend.Namespace, backend.Name)) is { } service
            ? To(service, backend.PortsOf(service), entry, [.. steps, StepOf(service.Object, service.Object.Root["spec"]["selector"])])
            : [];

    private IEnumerable<ExternalRoute> To(ClusterService service, IReadOnlyList<ServicePort> servicePorts, ExternalEntry entry, IReadOnlyList<RouteStep> steps)
    {
        var target = PortMatch.Union(servicePorts.Select(port => port.Target));
        foreach (var workload in _inNamespace[service.Namespace])
        {
            var ports = workload.Pods.Where(service.Selects).Aggregate(PortSet.None, (all, pods) => all.Union(target.At(pods.Ports)));
            if (!ports.IsEmpty)
            {
                yield return new ExternalRoute(workload, entry, steps, ports);
            }
        }
    }

    private static RouteStep StepOf(KubernetesObject target, ManifestCursor place, string suffix = "") => new(target, place, target.Description + suffix);
}
