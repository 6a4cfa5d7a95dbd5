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
        var ports = new List<ContainerPort>();
        var isComplete = containers.Items.Count > 0 && containers.IsComplete && init.IsComplete;
        foreach (var container in containers.Items)
        {
            isComplete &= TryRead(container["ports"], ports);
        }

        foreach (var container in init.Items)
        {
            isComplete &= container["restartPolicy"].IsNot("Always") || TryRead(container["ports"], ports);
        }

        return new PodPorts(ports, isComplete);
    }

    /// <summary>The places that are read in an object.</summary>
    public static ObjectParts Parts { get; } = ObjectParts.OfOwners(PartsOf);

    /// <summary>Determines whether a container declares one of several numbers.</summary>
    public bool? Offer(TransportProtocol protocol, int first, int last) => Offer(port => port.Protocol == protocol && port.Number >= first && port.Number <= last);

    /// <summary>Determines whether a container declares a port of a name.</summary>
    public bool? Offer(TransportProtocol protocol, string name) => Offer(port => port.Protocol == protocol && port.Name == name);

    // Adds the ports that are known; false if there may be others.
    private static bool TryRead(ManifestCursor list, List<ContainerPort> ports)
    {
        var isComplete = list.IsComplete;
        foreach (var item in list.Items)
        {
            if (WorkloadReader.PortOf(item) is { } port)
            {
                ports.Add(port);
                isComplete &= IsNameKnown(item);
            }
            else
            {
                isComplete = false;
            }
        }

        return isComplete;
    }

    private static bool IsNameKnown(ManifestCursor port) => port["name"].IsAbsent || port["name"].String is not null;

    private bool? Offer(Func<ContainerPort, bool> isMeant) => ThreeValued.Any(_ports.Select(port => (bool?)isMeant(port)), IsComplete);

    private static IEnumerable<ManifestCursor> PartsOf(SetObject target)
    {
        foreach (var pod in target.Pods)
        {
            foreach (var container in pod.Spec["containers"].Items)
            {
                yield return container["ports"];
            }

            if (pod.Spec["initContainers"] is { IsAbsent: true } none)
            {
                yield return none;
            }

            foreach (var container in pod.Spec["initContainers"].Items)
            {
                yield return container["ports"];
                yield return container["restartPolicy"];
            }
        }
    }
}
