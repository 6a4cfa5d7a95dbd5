using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Admission.Generated;

/// <summary>A namespace of a project with the objects in it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Objects">The objects that are deployed to it.</param>
/// <param name="Definition">The object that defines it, if a manifest has it.</param>
internal sealed record PolicyNamespace(string Name, IReadOnlyList<SetObject> Objects, SetObject? Definition)
{
    private const string Kind = "Namespace";

    // The components of the cluster itself are in them.
    private static readonly string[] _ofCluster = ["kube-node-lease", "kube-public", "kube-system"];

    /// <summary>The objects of a kind.</summary>
    public IEnumerable<KubernetesObject> OfKind(string group, string kind) =>
        Objects.Select(item => item.Value).Where(target => target.Type!.Group == group && target.Type.Kind == kind);

    /// <summary>The namespaces of a project, in the order of their names.</summary>
    /// <param name="objects">Its objects.</param>
    /// <param name="names">The namespaces; those of the objects if none is named, without those of the cluster itself.</param>
    public static IReadOnlyList<PolicyNamespace> Of(IReadOnlyList<SetObject> objects, IReadOnlyList<string> names)
    {
        var definitions = objects.Where(item => item.Value.Type is { Group: "", Kind: Kind } && item.Value.Name is not null).ToLookup(item => item.Value.Name!, StringComparer.Ordinal);
        var inNamespaces = objects.Where(item => NamespaceOf(item) is not null).ToLookup(item => NamespaceOf(item)!, StringComparer.Ordinal);
        var found = definitions.Select(same => same.Key).Concat(inNamespaces.Select(same => same.Key)).Except(_ofCluster, StringComparer.Ordinal);
        return
        [
            .. (names.Count > 0 ? names : found).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)
                .Select(name => new PolicyNamespace(name, [.. inNamespaces[name]], definitions[name].FirstOrDefault())),
        ];
    }

    // Of the objects that name no namespace, only those with pods are certainly in one.
    private static string? NamespaceOf(SetObject item) =>
        !item.TryGetNamespace(out var name) ? null
        : item.Value.Metadata["namespace"].IsPresent || item.Value.Pods.Count > 0 ? name ?? KubernetesObject.DefaultNamespace
        : null;
}
