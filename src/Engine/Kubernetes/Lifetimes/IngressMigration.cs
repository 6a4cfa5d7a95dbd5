using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Lifetimes;

/// <summary>
/// Rewrites an Ingress of <c>extensions/v1beta1</c> or <c>networking.k8s.io/v1beta1</c>: the service of a backend is a mapping in
/// <c>networking.k8s.io/v1</c>, the default backend has another name, and the type of a path must be written.
/// </summary>
internal static class IngressMigration
{
    private const string ServiceName = "serviceName";
    private const string ServicePort = "servicePort";

    // What an absent type meant.
    private const string UsualPathType = "ImplementationSpecific";

    /// <summary>The edits of the fields; none of an object of another kind.</summary>
    public static IEnumerable<ManifestEdit> EditsOf(KubernetesObject target)
    {
        if (target.Type?.Kind != "Ingress")
        {
            yield break;
        }

        foreach (var path in PathsOf(target))
        {
            if (IsOld(path["backend"]))
            {
                yield return ManifestEdit.Set(path["backend"], Renewed(path["backend"]));
            }

            if (path["pathType"].IsAbsent)
            {
                yield return ManifestEdit.Set(path["pathType"], UsualPathType);
            }
        }

        var backend = target.Root["spec"]["backend"];
        if (backend.IsPresent)
        {
            yield return ManifestEdit.Remove(backend);
            yield return ManifestEdit.Set(target.Root["spec"]["defaultBackend"], IsOld(backend) ? Renewed(backend) : backend.Node!);
        }
    }

    /// <summary>The backends that are not known whole.</summary>
    public static IEnumerable<string> ByHand(KubernetesObject target) => target.Type?.Kind != "Ingress" ? [] :
        PathsOf(target).Select(path => path["backend"]).Append(target.Root["spec"]["backend"])
            .Where(backend => backend.IsUnknown || (IsOld(backend) && (backend[ServiceName].String is null || backend[ServicePort].Node is not ScalarNode { Text.IsComplete: true })))
            .Select(backend => $"'{backend.Path}'");

    private static IEnumerable<ManifestCursor> PathsOf(KubernetesObject target) =>
        target.Root["spec"]["rules"].Items.SelectMany(rule => rule["http"]["paths"].Items);

    private static bool IsOld(ManifestCursor backend) => backend[ServiceName].Node is not null || backend[ServicePort].Node is not null;

    private static MappingNode Renewed(ManifestCursor backend)
    {
        var port = backend[ServicePort].Node!;
        var service = new MappingNode(
        [
            new MappingEntry("name", backend[ServiceName].Node!),
            new MappingEntry("port", new MappingNode([new MappingEntry(port is ScalarNode { Kind: ScalarKind.Integer } ? "number" : "name", port)])),
        ]);
        var others = backend.Entries.Where(entry => entry.Segment.Key is not (ServiceName or ServicePort)).Select(entry => new MappingEntry(entry.Segment.Key!, entry.Node!));
        return new MappingNode([new MappingEntry("service", service), .. others]);
    }
}
