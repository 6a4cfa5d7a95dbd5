namespace KubeGuard.Kubernetes;

/// <summary>
/// The objects that are deployed together: the manifests of a project with the same
/// <c>ManifestSet</c>. A rule that depends on other objects looks for them here.
/// </summary>
internal sealed class ManifestSet
{
    /// <summary>The set of which nothing is known, as for a single object in C#.</summary>
    public static readonly ManifestSet Empty = new([]);

    private readonly Lazy<ILookup<string, KubernetesObject>> _byKind;
    private readonly Action<string>? _onAsked;

    /// <summary>Creates a set.</summary>
    /// <param name="objects">The objects of the set.</param>
    public ManifestSet(IReadOnlyList<KubernetesObject> objects)
        : this(new Lazy<ILookup<string, KubernetesObject>>(() => objects.ToLookup(item => item.Type?.Kind ?? "", StringComparer.Ordinal)), null)
    {
    }

    private ManifestSet(Lazy<ILookup<string, KubernetesObject>> byKind, Action<string>? onAsked)
    {
        _byKind = byKind;
        _onAsked = onAsked;
    }

    /// <summary>The objects of a kind, of whatever group and version.</summary>
    public IEnumerable<KubernetesObject> OfKind(string kind)
    {
        _onAsked?.Invoke(kind);
        return _byKind.Value[kind];
    }

    /// <summary>The same set, which tells what it is asked for: what an analysis depends on besides its object.</summary>
    /// <param name="onAsked">Called with every kind that is asked for.</param>
    public ManifestSet Observed(Action<string> onAsked) => new(_byKind, onAsked);
}
