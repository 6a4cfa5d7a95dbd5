using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Network;

/// <summary>The Services of a set.</summary>
internal sealed class ServiceTable
{
    private static readonly ObjectKind _kind = new("Service", "");

    private readonly Dictionary<(string Namespace, string Name), ClusterService> _services = [];

    /// <summary>Finds the Services among objects.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="reader">What readers share.</param>
    public ServiceTable(IEnumerable<KubernetesObject> objects, PolicyReader reader)
    {
        foreach (var target in objects.Where(target => target.Type is { } type && _kind.Includes(type)))
        {
            if (target.Name is { } name)
            {
                _services[(reader.NamespaceOf(target), name)] = new ClusterService(target, reader.NamespaceOf(target));
            }
        }
    }

    /// <summary>Finds a Service; <see langword="null"/> if the set has none of that name.</summary>
    public ClusterService? Find((string Namespace, string Name) name) => _services.TryGetValue(name, out var found) ? found : null;
}
