namespace KubeGuard.Kubernetes;

/// <summary>
/// The objects that are deployed together: the manifests of a project with the same
/// <c>ManifestSet</c>. A rule that depends on other objects looks for them here.
/// </summary>
/// <param name="objects">The objects of the set.</param>
public sealed class ManifestSet(IReadOnlyList<KubernetesObject> objects)
{
    /// <summary>The set of which nothing is known, as for a single object in C#.</summary>
    public static readonly ManifestSet Empty = new([]);

    private readonly Lazy<ILookup<string, KubernetesObject>> _byKind =
        new(() => objects.ToLookup(item => item.Type?.Kind ?? "", StringComparer.Ordinal));

    /// <summary>The objects of a kind, of whatever group and version.</summary>
    public IEnumerable<KubernetesObject> OfKind(string kind) => _byKind.Value[kind];
}
