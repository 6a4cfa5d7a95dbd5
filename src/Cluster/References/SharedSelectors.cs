using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.Rules;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Cluster.References;

/// <summary>
/// The Services that are certainly deployed beside another one with the same selector and one of its ports. A headless Service and one
/// with an address are not compared: a StatefulSet often has both
/// (https://kubernetes.io/docs/concepts/services-networking/service/#headless-services).
/// </summary>
internal sealed class SharedSelectors
{
    private static readonly string[] _fields = ["selector", "ports", "type", "clusterIP"];

    private readonly Dictionary<SetObject, (SetObject Service, string Port)> _first = [];

    private SharedSelectors(ObjectSet set)
    {
        foreach (var services in set.Alike(set.OfKind(NetworkKinds.Service), KeyOf))
        {
            for (var i = 1; i < services.Count; i++)
            {
                if (services.Take(i).Select(earlier => (Service: earlier, Port: SharedPort(earlier, services[i]))).FirstOrDefault(pair => pair.Port is not null) is { Port: { } port } first)
                {
                    _first.Add(services[i], (first.Service, port));
                }
            }
        }
    }

    /// <summary>Finds them.</summary>
    public static FactsSource<SharedSelectors> Source { get; } = new(
        [ObjectParts.Of(NetworkKinds.Service, service => _fields.Select(field => service.Root["spec"][field]))],
        set => new SharedSelectors(set));

    /// <summary>The first Service that shares its selector and a port with a later one; <see langword="null"/> if there is none.</summary>
    public (SetObject Service, string Port)? FirstOf(SetObject service) => _first.TryGetValue(service, out var first) ? first : null;

    // Null if the pods that it selects are not certain.
    private static (string? Namespace, bool IsHeadless, string Selector)? KeyOf(SetObject service)
    {
        var (spec, address) = (service.Root["spec"], service.Root["spec"]["clusterIP"]);
        var selector = LabelSelector.OfLabels(spec["selector"]);
        return service.Value.Name is null
            || !service.TryGetNamespace(out var @namespace)
            || !selector.IsKnown
            || selector.IsEmpty
            || !spec["type"].IsNot("ExternalName")
            || !(address.Is("None") || address.IsNot("None"))
            ? null
            : (@namespace, address.Is("None"), selector.ToString());
    }

    private static string? SharedPort(SetObject one, SetObject other) => PortsOf(one).Intersect(PortsOf(other), StringComparer.Ordinal).FirstOrDefault();

    private static IEnumerable<string> PortsOf(SetObject service) =>
        from port in service.Root["spec"]["ports"].Items
        let protocol = port["protocol"].IsAbsent ? "TCP" : port["protocol"].String
        where port["port"].Integer is not null && protocol is not null
        select $"{port["port"].Integer}/{protocol}";
}
