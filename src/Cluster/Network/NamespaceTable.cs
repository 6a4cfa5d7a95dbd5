using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Network;

/// <summary>The namespaces of a set: those that it defines, and those that its objects only name.</summary>
internal sealed class NamespaceTable
{
    private static readonly ObjectKind _kind = new("Namespace", "");

    private readonly Dictionary<string, ClusterNamespace> _namespaces = new(StringComparer.Ordinal);
    private readonly NetworkSemantics _semantics;

    /// <summary>Finds the namespaces that objects define.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="semantics">What is taken for granted about the cluster.</param>
    public NamespaceTable(IEnumerable<KubernetesObject> objects, NetworkSemantics semantics)
    {
        _semantics = semantics;
        foreach (var target in objects.Where(target => target.Type is { } type && _kind.Includes(type)))
        {
            if (target.Name is { } name)
            {
                _namespaces[name] = new ClusterNamespace(name, LabelSet.Of(target.Metadata["labels"]));
            }
        }
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
