using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Network;

/// <summary>The service accounts of a set: those that it defines, and those that its pods only name.</summary>
internal sealed class ServiceAccountTable
{
    private static readonly ObjectKind _kind = new("ServiceAccount", "");

    private readonly Dictionary<(string Namespace, string Name), ServiceAccountLabels> _accounts = [];

    /// <summary>Finds the service accounts that objects define.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="namespaces">The namespaces.</param>
    public ServiceAccountTable(IEnumerable<KubernetesObject> objects, NamespaceTable namespaces)
    {
        foreach (var target in objects.Where(target => target.Type is { } type && _kind.Includes(type)))
        {
            if (target.Name is { } name)
            {
                _accounts[(namespaces.Of(target).Name, name)] = Create(name, LabelSet.Of(target.Metadata["labels"]));
            }
        }
    }

    /// <summary>The service account of a name.</summary>
    public ServiceAccountLabels Of(string @namespace, string name)
    {
        if (!_accounts.TryGetValue((@namespace, name), out var known))
        {
            _accounts.Add((@namespace, name), known = Create(name, LabelSet.Empty));
        }

        return known;
    }

    private static ServiceAccountLabels Create(string name, LabelSet labels) => new(name, labels.With([new("projectcalico.org/name", new(name))]));
}
