using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Network;

/// <summary>The namespaces of a set: those that it defines, and those that its objects only name.</summary>
internal sealed class NamespaceTable
{
    private static readonly ObjectKind _kind = new("Namespace", "");

    private readonly Dictionary<string, ClusterNamespace> _namespaces = new(StringComparer.Ordinal);
    private readonly string _defaultName;

    /// <summary>Finds the namespaces that objects define.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="defaultName">The namespace of objects that name none.</param>
    public NamespaceTable(IEnumerable<KubernetesObject> objects, string defaultName)
    {
        _defaultName = defaultName;
        foreach (var target in objects.Where(target => target.Type is { } type && _kind.Includes(type)))
        {
            if (target.Name is { } name)
            {
                _namespaces[name] = new ClusterNamespace(name, LabelSet.Of(target.Metadata["labels"]));
            }
        }
    }

    /// <summary>The namespace of an object.</summary>
    public ClusterNamespace Of(KubernetesObject target) => Of(target.Namespace is { Length: > 0 } name ? name : _defaultName);

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
