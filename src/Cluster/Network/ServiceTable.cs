using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>The Services of a set.</summary>
internal sealed class ServiceTable
{
    private readonly Lazy<Dictionary<(string Namespace, string Name), ClusterService>> _services;

    /// <summary>Finds the Services among objects.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="semantics">What is taken for granted about the cluster.</param>
    public ServiceTable(IEnumerable<KubernetesObject> objects, NetworkSemantics semantics) =>
        _services = new Lazy<Dictionary<(string Namespace, string Name), ClusterService>>(() => Read(objects, semantics));

    /// <summary>Finds a Service; <see langword="null"/> if the set has none of that name.</summary>
    public ClusterService? Find((string Namespace, string Name) name) => _services.Value.TryGetValue(name, out var found) ? found : null;

    private static Dictionary<(string Namespace, string Name), ClusterService> Read(IEnumerable<KubernetesObject> objects, NetworkSemantics semantics)
    {
        var services = new Dictionary<(string Namespace, string Name), ClusterService>();
        foreach (var target in objects.Where(target => target.Type is { } type && NetworkKinds.Service.Includes(type)))
        {
            if (target.Name is { } name)
            {
                var @namespace = semantics.NamespaceOf(target);
                services[(@namespace, name)] = new ClusterService(target, @namespace);
            }
        }

        return services;
    }
}
