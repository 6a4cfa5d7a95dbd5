using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Cluster.References;

/// <summary>The ports that the containers of a pod declare: those that run as long as the pod.</summary>
internal sealed class PodPorts
{
    /// <summary>Ports of which nothing is known.</summary>
    public static readonly PodPorts Unknown = new([], isComplete: false);

    private readonly IReadOnlyList<ContainerPort> _ports;

    private PodPorts(IReadOnlyList<ContainerPort> ports, bool isComplete)
    {
        _ports = ports;
        IsComplete = isComplete;
    }

    /// <summary>Indicates whether all of them are known.</summary>
    public bool IsComplete { get; }

    /// <summary>Indicates whether there is certainly one.</summary>
    public bool HasAny => _ports.Count > 0;

    /// <summary>The names.</summary>
    public IEnumerable<string> Names => _ports.Select(port => port.Name).OfType<string>();

    /// <summary>Reads the ports of a pod.</summary>
    public static PodPorts Of(PodTemplate pod)
    {
        var (containers, init) = (pod.Spec["containers"], pod.Spec["initContainers"]);
        var running = containers.Items.Concat(init.Items.Where(container => !container["restartPolicy"].IsNot("Always"))).ToList();
        var items = running.SelectMany(container => container["ports"].Items).ToList();
        var ports = items.Select(WorkloadReader.PortOf).OfType<ContainerPort>().ToList();
        return new PodPorts(
            ports,
            containers.Items.Count > 0 && containers.IsComplete && init.IsComplete && ports.Count == items.Count && items.TrueForAll(IsNameKnown) && running.TrueForAll(container => container["ports"].IsComplete));
    }

    /// <summary>The places that are read in an object.</summary>
    public static IEnumerable<ManifestCursor> PartsOf(SetObject target) => target.Pods.SelectMany(pod =>
    {
        var (containers, init) = (pod.Spec["containers"], pod.Spec["initContainers"]);
        var ports = containers.Items.Select(container => container["ports"]);
        return init.IsAbsent ? ports.Append(init) : ports.Concat(init.Items.SelectMany(container => new[] { container["ports"], container["restartPolicy"] }));
    });

    /// <summary>Determines whether a container declares one of several numbers.</summary>
    public bool? Offer(TransportProtocol protocol, int first, int last) => Offer(port => port.Protocol == protocol && port.Number >= first && port.Number <= last);

    /// <summary>Determines whether a container declares a port of a name.</summary>
    public bool? Offer(TransportProtocol protocol, string name) => Offer(port => port.Protocol == protocol && port.Name == name);

    private static bool IsNameKnown(ManifestCursor port) => port["name"].IsAbsent || port["name"].String is not null;

    private bool? Offer(Func<ContainerPort, bool> isMeant) => ThreeValued.Any(_ports.Select(port => (bool?)isMeant(port)), IsComplete);
}
