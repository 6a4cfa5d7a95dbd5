using System.Text;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>Reads the workloads of a set and puts pods that no policy can tell apart into one class.</summary>
/// <param name="namespaces">The namespaces.</param>
/// <param name="accounts">The service accounts.</param>
/// <param name="notes">What could not be taken into account.</param>
internal sealed class WorkloadReader(NamespaceTable namespaces, ServiceAccountTable accounts, List<NetworkNote> notes)
{
    private readonly StringBuilder _key = new();
    private readonly Dictionary<string, PodClass> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Namespace, string Name, string Kind), (Workload Workload, List<PodClass> Pods, List<KubernetesObject> Objects)> _workloads = [];

    /// <summary>The workloads in the order of their names.</summary>
    public IReadOnlyList<Workload> Workloads => [.. _workloads.Values.Select(entry => entry.Workload).OrderBy(workload => workload.ToString(), StringComparer.Ordinal)];

    /// <summary>The workloads of whose pods not all labels are known, each with the labels that are.</summary>
    public List<Workload> PartlyKnown { get; } = [];

    /// <summary>Reads the pods of an object.</summary>
    public void Read(SetObject item)
    {
        var target = item.Value;
        foreach (var pod in item.Pods)
        {
            var labels = pod.KnownLabels;
            if (!labels.IsComplete || labels.Values.Any(label => !label.Value.IsComplete) || target.Name is null)
            {
                notes.Add(new NetworkNote(NetworkNoteKind.LeftOut, target, pod.Labels, $"{target.Subject} is left out, since the labels of its pods are not all known"));
                AddPartlyKnown(target, pod, labels);
                continue;
            }

            Add(target, ClassOf(target, pod, labels));
        }
    }

    private void AddPartlyKnown(KubernetesObject target, PodTemplate pod, LabelSet labels)
    {
        if (target.Name is { } name)
        {
            var @namespace = namespaces.Of(target);
            var pods = new PodClass(@namespace, labels, AccountOf(@namespace, pod), [.. PortsOf(pod.Spec)], pod.Spec["hostNetwork"].Is(true));
            PartlyKnown.Add(new Workload(@namespace, name, target.Type!.Kind, [pods], [target]));
        }
    }

    private ServiceAccountLabels AccountOf(ClusterNamespace @namespace, PodTemplate pod) =>
        accounts.Of(@namespace.Name, pod.Spec["serviceAccountName"].String ?? pod.Spec["serviceAccount"].String ?? "default");

    private void Add(KubernetesObject target, PodClass pods)
    {
        var (kind, name) = OwnerOf(target);
        if (!_workloads.TryGetValue((pods.Namespace.Name, name, kind), out var known))
        {
            var (ofPods, ofObjects) = (new List<PodClass>(), new List<KubernetesObject>());
            _workloads.Add((pods.Namespace.Name, name, kind), known = (new Workload(pods.Namespace, name, kind, ofPods, ofObjects), ofPods, ofObjects));
        }

        if (!known.Pods.Contains(pods))
        {
            known.Pods.Add(pods);
        }

        known.Objects.Add(target);
    }

    // A Pod that a controller has made goes by the name of that controller.
    private static (string Kind, string Name) OwnerOf(KubernetesObject target)
    {
        var owner = target.Type!.Kind == "Pod"
            ? target.Metadata["ownerReferences"].Items.FirstOrDefault(item => item["controller"].Is(true) && !item["kind"].Is("Node") && item["name"].String is not null)
            : null;
        return owner is null ? (target.Type.Kind, target.Name!) : (owner["kind"].String ?? "Pod", owner["name"].String!);
    }

    private PodClass ClassOf(KubernetesObject target, PodTemplate pod, LabelSet labels)
    {
        var @namespace = namespaces.Of(target);
        var account = AccountOf(@namespace, pod);
        var ports = PortsOf(pod.Spec).ToList();
        var usesHostNetwork = pod.Spec["hostNetwork"].Is(true);
        var key = KeyOf(labels, ports).Append(@namespace.Name).Append('\n').Append(account.Name).Append('\n').Append(usesHostNetwork).ToString();
        if (!_classes.TryGetValue(key, out var known))
        {
            _classes.Add(key, known = new PodClass(@namespace, labels, account, ports, usesHostNetwork));
        }

        return known;
    }

    private StringBuilder KeyOf(LabelSet labels, IReadOnlyList<ContainerPort> ports)
    {
        _key.Clear();
        foreach (var label in labels.Values.OrderBy(label => label.Key, StringComparer.Ordinal))
        {
            _key.Append(label.Key).Append('=').Append(label.Value.Prefix).Append('\n');
        }

        foreach (var port in ports)
        {
            _key.Append(port.Name).Append(':').Append((int)port.Protocol).Append(':').Append(port.Number).Append(':').Append(port.IsOfInitContainer).Append('\n');
        }

        return _key;
    }

    private static IEnumerable<ContainerPort> PortsOf(ManifestCursor spec) =>
        from list in new[] { (Containers: spec["containers"], AreInit: false), (Containers: spec["initContainers"], AreInit: true) }
        from container in list.Containers.Items
        from item in container["ports"].Items
        let port = PortOf(item)
        where port is not null
        select list.AreInit && !container["restartPolicy"].Is("Always") ? port with { IsOfInitContainer = true } : port;

    /// <summary>Reads an item of the <c>ports</c> of a container; <see langword="null"/> unless it is known and valid.</summary>
    public static ContainerPort? PortOf(ManifestCursor item) =>
        item["containerPort"].Integer is { } number && Port.IsValid(number)
        && TransportProtocols.TryParse(item["protocol"].IsAbsent ? "TCP" : item["protocol"].String ?? "", out var protocol)
            ? new ContainerPort(item["name"].String, protocol, (int)number)
            : null;
}
