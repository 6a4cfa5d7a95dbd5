using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// The objects that are deployed together: the manifests of a project with the same <c>ManifestSet</c>. A rule that
/// depends on other objects looks for them here. A set is open unless it is declared complete: an object that is not in
/// an open set may still be in the cluster.
/// </summary>
internal sealed class ManifestSet
{
    /// <summary>The open set without any known object, as for a single object in C#.</summary>
    public static readonly ManifestSet Unknown = new([]);

    private readonly Lazy<ILookup<string, KubernetesObject>> _byKind;
    private readonly bool _isComplete;
    private readonly Action<string>? _onAsked;

    /// <summary>Creates a set.</summary>
    /// <param name="objects">The objects of the set.</param>
    /// <param name="isComplete">Whether the cluster has no other objects that matter to these.</param>
    public ManifestSet(IReadOnlyList<KubernetesObject> objects, bool isComplete = false)
        : this(new Lazy<ILookup<string, KubernetesObject>>(() => objects.ToLookup(item => item.Type?.Kind ?? "", StringComparer.Ordinal)), isComplete, null)
    {
    }

    private ManifestSet(Lazy<ILookup<string, KubernetesObject>> byKind, bool isComplete, Action<string>? onAsked)
    {
        _byKind = byKind;
        _isComplete = isComplete;
        _onAsked = onAsked;
    }

    /// <summary>The objects of a kind, of any group and version.</summary>
    public IEnumerable<KubernetesObject> OfKind(string kind)
    {
        _onAsked?.Invoke(kind);
        return _byKind.Value[kind];
    }

    /// <summary>Finds an object of a kind that has namespaces.</summary>
    /// <param name="kind">The kind, of any group and version.</param>
    /// <param name="namespace">The namespace as it takes effect; see <see cref="KubernetesObject.EffectiveNamespace"/>.</param>
    /// <param name="name">The name.</param>
    /// <returns>
    /// <see cref="Presence.Unknown"/> if an object that is only partly known may be the one, or if an open set does not
    /// have it.
    /// </returns>
    public Presence Find(string kind, KnownText @namespace, KnownText name) =>
        FindWhere(kind, candidate => ThreeValued.All(candidate.HasName(name), candidate.EffectiveNamespace.Is(@namespace)));

    /// <summary>Finds an object of a kind without namespaces, such as <c>ClusterRole</c>.</summary>
    /// <param name="kind">The kind, of any group and version.</param>
    /// <param name="name">The name.</param>
    /// <returns>As for a kind that has namespaces.</returns>
    public Presence FindInCluster(string kind, KnownText name) => FindWhere(kind, candidate => candidate.HasName(name));

    /// <summary>The same set, which reports each query: what an analysis depends on besides its object.</summary>
    /// <param name="onAsked">Called with every kind that is looked up.</param>
    public ManifestSet Observed(Action<string> onAsked) => new(_byKind, _isComplete, onAsked);

    private Presence FindWhere(string kind, Func<KubernetesObject, bool?> isMatch) =>
        ThreeValued.Any(OfKind(kind).Select(isMatch), _isComplete) switch
        {
            true => Presence.Present,
            false => Presence.Absent,
            null => Presence.Unknown,
        };
}
