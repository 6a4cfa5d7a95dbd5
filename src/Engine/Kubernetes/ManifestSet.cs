using System.Collections.Concurrent;

namespace KubeGuard.Kubernetes;

/// <summary>
/// The objects that are deployed together with one that is analyzed: the manifests of a project with the same
/// <c>ManifestSet</c>. An object of the set may excuse another one; nothing follows from an object that is not in it, since that
/// may still be in the cluster. Rules that report a missing object are rules about the whole set, in <c>src/Cluster</c>.
/// </summary>
internal sealed class ManifestSet
{
    /// <summary>The set without any known object, as for a single object in C#.</summary>
    public static readonly ManifestSet Unknown = new([]);

    private readonly Func<string, IEnumerable<KubernetesObject>> _ofKind;
    private readonly ConcurrentDictionary<object, Lazy<object>> _facts;
    private readonly Action<string>? _onAsked;

    /// <summary>Creates a set.</summary>
    /// <param name="objects">The objects of the set.</param>
    public ManifestSet(IReadOnlyList<KubernetesObject> objects)
        : this(ByKind(objects))
    {
    }

    /// <summary>Creates a set whose objects are found when something asks for them.</summary>
    /// <param name="ofKind">Finds the objects of a kind, on any thread.</param>
    public ManifestSet(Func<string, IEnumerable<KubernetesObject>> ofKind)
        : this(ofKind, [], null)
    {
    }

    private ManifestSet(Func<string, IEnumerable<KubernetesObject>> ofKind, ConcurrentDictionary<object, Lazy<object>> facts, Action<string>? onAsked)
    {
        _ofKind = ofKind;
        _facts = facts;
        _onAsked = onAsked;
    }

    /// <summary>The objects of a kind, of any group and version.</summary>
    public IEnumerable<KubernetesObject> OfKind(string kind)
    {
        _onAsked?.Invoke(kind);
        return _ofKind(kind);
    }

    /// <summary>The facts of a source, which are found once a set, and only if a rule asks for them.</summary>
    public TFacts Facts<TFacts>(RelatedFacts<TFacts> source)
        where TFacts : class
    {
        foreach (var kind in source.Kinds)
        {
            _onAsked?.Invoke(kind);
        }

        // The kinds are reported above: which rule asks first must not matter.
        return (TFacts)_facts.GetOrAdd(source, _ => new Lazy<object>(() => source.Find(new ManifestSet(_ofKind, _facts, null)))).Value;
    }

    /// <summary>The same set, which reports each query: what an analysis depends on besides its object.</summary>
    /// <param name="onAsked">Called with every kind that is looked up.</param>
    public ManifestSet Observed(Action<string> onAsked) => new(_ofKind, _facts, onAsked);

    private static Func<string, IEnumerable<KubernetesObject>> ByKind(IReadOnlyList<KubernetesObject> objects)
    {
        var byKind = new Lazy<ILookup<string, KubernetesObject>>(() => objects.ToLookup(item => item.Type?.Kind ?? "", StringComparer.Ordinal));
        return kind => byKind.Value[kind];
    }
}
