using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>
/// The connections that an ingress controller makes for the Ingresses and Routes of a set. Nobody shows the controller, so its pods
/// are taken to have no labels and to be in a namespace of their own.
/// </summary>
internal sealed class IngressConnections
{
    /// <summary>The name of the controller in reports.</summary>
    public const string ControllerName = "{ingress-controller}";

    /// <summary>The namespace of the controller, where nobody says which.</summary>
    public const string AssumedNamespace = "ingress-controller-ns";

    private readonly NetworkModel _model;
    private readonly ServiceTable _services;
    private readonly PodClass _controller;

    private IngressConnections(NetworkModel model, IReadOnlyList<KubernetesObject> objects, PodClass? controller)
    {
        _model = model;
        _services = new ServiceTable(objects, model.Semantics);
        _controller = controller ?? CreateController();
        model.Register(_controller);
    }

    /// <summary>The pods of a controller of which nothing is known.</summary>
    public static PodClass CreateController() => new(
        new ClusterNamespace(AssumedNamespace, LabelSet.Empty), LabelSet.Empty, new ServiceAccountLabels("default", LabelSet.Empty), [], usesHostNetwork: false);

    /// <summary>The workloads that an ingress controller may reach, with the ports that both routes and policies let through.</summary>
    /// <param name="model">The model.</param>
    /// <param name="set">The objects, among which routes are found.</param>
    /// <param name="controller">The pods of the controller, where they are known.</param>
    public static IReadOnlyList<(Workload Workload, PortSet Ports)> Of(NetworkModel model, IReadOnlyList<SetObject> set, PodClass? controller = null)
    {
        var objects = set.Select(item => item.Value).ToList();
        return new IngressConnections(model, objects, controller).Find(objects);
    }

    private List<(Workload Workload, PortSet Ports)> Find(IReadOnlyList<KubernetesObject> objects)
    {
        var backends = objects.SelectMany(BackendsOf).ToList();
        var found = new List<(Workload, PortSet)>();
        foreach (var workload in _model.Workloads)
        {
            var ports = workload.Pods.Aggregate(PortSet.None, (all, pods) => all.Union(RoutedTo(pods, backends).Intersect(_model.Allowed(_controller, pods))));
            if (!ports.IsEmpty)
            {
                found.Add((workload, ports));
            }
        }

        return found;
    }

    private PortSet RoutedTo(PodClass pods, IReadOnlyList<(ClusterService Service, IReadOnlyList<ServicePort> Ports)> backends) => backends
        .Where(backend => backend.Service.Pods(_model.Semantics).Includes(pods))
        .SelectMany(backend => backend.Ports)
        .Select(port => Declared(port.Target, pods))
        .Aggregate(PortSet.None, (all, ports) => all.Union(ports));

    // Controllers speak TCP, and to ports that a container declares.
    private static PortSet Declared(PortSelection target, PodClass pods)
    {
        var ports = target.At(pods.Ports)[TransportProtocol.Tcp];
        var declared = RangeSet<Port>.Of(pods.Ports.Where(port => !port.IsOfInitContainer).Select(port => new PointRange<Port>(new Port(port.Number), new Port(port.Number))));
        return PortSet.Of(TransportProtocol.Tcp, ports.Intersect(declared));
    }

    private IEnumerable<(ClusterService Service, IReadOnlyList<ServicePort> Ports)> BackendsOf(KubernetesObject target)
    {
        foreach (var backend in ServiceBackend.OfIngress(target, _model.Semantics))
        {
            if (_services.Find((backend.Namespace, backend.Name)) is { } service)
            {
                yield return (service, backend.PortsOf(service));
            }
        }
    }
}
