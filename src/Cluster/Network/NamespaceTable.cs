using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Network;

/// <summary>The namespaces of a set: those that it defines, and those that its objects only name.</summary>
internal sealed class NamespaceTable
{
    private readonly Dictionary<string, ClusterNamespace> _namespaces = new(StringComparer.Ordinal);
    private readonly NetworkSemantics _semantics;

    /// <summary>Finds the namespaces that objects define.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="semantics">What is taken for granted about the cluster.</param>
    /// <param name="notes">Receives notes about namespaces that are defined with different labels.</param>
    public NamespaceTable(IEnumerable<KubernetesObject> objects, NetworkSemantics semantics, List<NetworkNote> notes)
    {
        _semantics = semantics;
        foreach (var target in objects.Where(target => target.Type is { } type && ObjectKinds.Namespace.Includes(type)))
        {
            if (target.Name is { } name)
            {
                Define(name, LabelSet.Of(target.Metadata["labels"]), target, notes);
            }
        }
    }

    // Which definition is applied last is not known, but the labels that all have are there.
    private void Define(string name, LabelSet labels, KubernetesObject target, List<NetworkNote> notes)
    {
        if (!_namespaces.TryGetValue(name, out var known))
        {
            _namespaces.Add(name, new ClusterNamespace(name, labels));
            return;
        }

        var again = new ClusterNamespace(name, labels).Labels;
        var common = known.Labels.Values.Where(label => again.Values.Contains(label)).ToDictionary(label => label.Key, label => label.Value, StringComparer.Ordinal);
        if (common.Count < Math.Max(known.Labels.Values.Count(), again.Values.Count()))
        {
            notes.Add(new NetworkNote(NetworkNoteKind.Invalid, target, target.Metadata["name"], $"{target.Subject} is defined several times with different labels, of which only those count that all definitions have"));
        }

        _namespaces[name] = new ClusterNamespace(name, new LabelSet(common, known.Labels.IsComplete && again.IsComplete));
    }

    /// <summary>The namespace of an object.</summary>
    public ClusterNamespace Of(KubernetesObject target) => Of(_semantics.NamespaceOf(target));

    /// <summary>The namespace of a name.</summary>
    public ClusterNamespace Of(string name)
    {
        if (!_namespaces.TryGetValue(name, out var known))
        {
            _namespaces.Add(name, known = new ClusterNamespace(name, LabelSet.Empty));
        }

        return known;
    }
}
