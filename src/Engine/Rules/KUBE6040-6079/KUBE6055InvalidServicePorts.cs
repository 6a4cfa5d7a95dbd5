using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6055: a Service has ports that the API server refuses, or none.</summary>
internal sealed class KUBE6055InvalidServicePorts() : ObjectFieldRule(new RuleDescriptor
{
    Id = "KUBE6055",
    Name = "InvalidServicePorts",
    Title = "Give services valid ports",
    MessageFormat = "{0} has invalid ports: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports",
},
new ObjectKind("Service", ""))
{
    private const int MaxPort = 65535;
    private const int FirstNodePort = 30000;
    private const int LastNodePort = 32767;
    private const int KubeletPort = 10250;

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        var spec = target.Root["spec"];
        var ports = spec["ports"];
        CheckPresence(spec, ports, check);
        foreach (var port in ports.Items)
        {
            CheckPort(port, ports.Items.Count > 1, check);
            CheckNodePort(port.Find("nodePort"), spec["type"], check);
            if (spec["type"].Is("LoadBalancer") && port["port"].Is(KubeletPort))
            {
                check.Report(port["port"], $"a load balancer may not expose {KubeletPort}, the port of the kubelet");
            }
        }

        check.AreUnique(ports.Items, "ports", "name");
        CheckNumbers(ports.Items, "port", check);
        CheckNumbers(ports.Items, "nodePort", check);
        CheckRange(spec["healthCheckNodePort"], check);
        if (spec["healthCheckNodePort"].Integer is > 0 and var health && ports.Items.Any(port => port["nodePort"].Is(health)))
        {
            check.Report(spec["healthCheckNodePort"], $"{health} is the node port of a port as well");
        }
    }

    private static void CheckPresence(ManifestCursor spec, ManifestCursor ports, FieldCheck check)
    {
        if (spec.IsPresent && FieldValue.IsEmpty(ports) && spec["clusterIP"].IsNot("None") && spec["clusterIPs"].IsAbsent && spec["type"].IsNot("ExternalName"))
        {
            check.ReportLack(ports.Owner, "it has none, which only a headless Service and one for an external name may do");
        }
    }

    private static void CheckPort(ManifestCursor port, bool areSeveral, FieldCheck check)
    {
        if (areSeveral && port.IsPresent && FieldValue.IsBlank(port["name"]))
        {
            check.Report(port["name"], "each of several ports needs a name");
        }

        check.HasForm(port.Find("name"), TextForm.DnsLabel);
        check.InRange(port["port"], 1, MaxPort);
        check.HasFormOrIsAbsent(port.Find("appProtocol"), TextForm.QualifiedName);
    }

    private static void CheckNodePort(ManifestCursor? field, ManifestCursor type, FieldCheck check)
    {
        if (field?.Integer is not { } number || number == 0)
        {
            return;
        }

        if (FieldValue.IsBlank(type) || type.Is("ClusterIP"))
        {
            check.Report(field, "a Service of the type ClusterIP has no node ports");
        }
        else
        {
            check.InRange(field, 1, MaxPort);
            CheckRange(field, check);
        }
    }

    // The range is a setting of the API server.
    private static void CheckRange(ManifestCursor field, FieldCheck check)
    {
        if (field.Integer is > 0 and <= MaxPort and var number && (number < FirstNodePort || number > LastNodePort))
        {
            check.Warn(field, $"the node port {number} is not in {FirstNodePort} to {LastNodePort}, the range of an API server without another one");
        }
    }

    private static void CheckNumbers(ReadOnlyArray<ManifestCursor> ports, string field, FieldCheck check)
    {
        if (ports.Count < 2)
        {
            return;
        }

        var known = new HashSet<(string Protocol, long Number)>();
        foreach (var port in ports)
        {
            if (port[field].Integer is { } number && number != 0 && ProtocolOf(port["protocol"]) is { } protocol && !known.Add((protocol, number)))
            {
                check.Report(port[field], $"two entries have the {field} {number} of {protocol}");
            }
        }
    }

    private static string? ProtocolOf(ManifestCursor protocol) => FieldValue.IsBlank(protocol) ? "TCP" : protocol.String;
}
