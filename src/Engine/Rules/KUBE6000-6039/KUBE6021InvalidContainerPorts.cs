using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6021: a container declares a port that is none, or one twice.</summary>
internal sealed class KUBE6021InvalidContainerPorts() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6021",
    Name = "InvalidContainerPorts",
    Title = "Declare valid container ports",
    MessageFormat = "{0} has an invalid port: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports",
    PeerChecks = [PeerCheck.KubeScore("container-ports-check")],
})
{
    private const int Greatest = 65535;

    /// <inheritdoc/>
    protected override void CheckContainer(Container container, FieldCheck check)
    {
        var ports = container.Cursor.ItemsOf("ports");
        if (ports.Count == 0)
        {
            return;
        }

        check.AreUnique(ports, "ports", "name");
        foreach (var port in ports)
        {
            check.InRange(port["containerPort"], 1, Greatest);
            check.InRange(port.Find("hostPort"), 0, Greatest);
            if (container.Kind == ContainerKind.Regular
                && container.Pod.Spec.Find("hostNetwork")?.Is(true) == true
                && port["hostPort"].Integer is { } hostPort and not 0
                && port["containerPort"].Integer is { } containerPort
                && hostPort != containerPort)
            {
                check.Report(port["hostPort"], $"hostPort {hostPort} must be the containerPort {containerPort} under hostNetwork");
            }
        }

        // Init containers run one after another.
        if (container.Kind is ContainerKind.Init or ContainerKind.Sidecar)
        {
            CheckHostPorts(container.Pod, ports, check);
        }
    }

    /// <inheritdoc/>
    protected override void CheckPod(Pod pod, FieldCheck check)
    {
        var count = 0;
        for (var i = 0; i < pod.Containers.Count; i++)
        {
            count += pod.Containers[i].Cursor.ItemsOf("ports").Count;
        }

        if (count < 2)
        {
            return;
        }

        CheckHostPorts(pod, PortsOf(pod, kind => kind == ContainerKind.Regular), check);
        CheckContainerPorts(pod, PortsOf(pod, kind => kind is ContainerKind.Regular or ContainerKind.Sidecar), check);
    }

    private static void CheckContainerPorts(Pod pod, List<ManifestCursor> ports, FieldCheck check)
    {
        if (ports.Count < 2 || HasHostPorts(pod))
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var port in ports)
        {
            if (ProtocolOf(port) is { } protocol && port["hostPort"].IsAbsent && port["containerPort"].Integer is { } number && !seen.Add($"{number}/{protocol}"))
            {
                check.Warn(port, $"{number}/{protocol} is declared twice");
            }
        }
    }

    private static void CheckHostPorts(Pod pod, IReadOnlyList<ManifestCursor> ports, FieldCheck check)
    {
        if (ports.Count < 2)
        {
            return;
        }

        var areDefaulted = HasHostPorts(pod);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var port in ports)
        {
            var (written, address) = (port["hostPort"], port["hostIP"]);
            var number = written.IsAbsent && areDefaulted ? port["containerPort"].Integer : written.Integer;
            if (number is > 0 && ProtocolOf(port) is { } protocol && (address.IsAbsent || address.String is not null) && !seen.Add($"{protocol}/{address.String}/{number}"))
            {
                check.Report(written.IsAbsent ? port : written, $"the host port {number}/{protocol} is declared twice");
            }
        }
    }

    // Under hostNetwork, a Pod has its container ports as host ports; a template gets them only when pods are made of it.
    private static bool HasHostPorts(Pod pod) => pod.IsObject && pod.Spec["hostNetwork"].Is(true);

    private static List<ManifestCursor> PortsOf(Pod pod, Func<ContainerKind, bool> isOfKind)
    {
        var ports = new List<ManifestCursor>();
        foreach (var container in pod.Containers)
        {
            if (isOfKind(container.Kind))
            {
                ports.AddRange(container.Cursor["ports"].Items);
            }
        }

        return ports;
    }

    private static string? ProtocolOf(ManifestCursor port) => port["protocol"].IsAbsent || port["protocol"].Is("") ? "TCP" : port["protocol"].String;
}
