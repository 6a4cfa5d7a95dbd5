using KubeGuard.Cluster.Images;
using KubeGuard.Cluster.Rules;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Objects;

/// <summary>The objects that are deployed together, as rules about the whole set see them.</summary>
internal sealed class ObjectSet
{
    private readonly Dictionary<FactsSource, object> _facts = [];
    private readonly Dictionary<ObjectKind, KindIndex> _indexes = [];
    private readonly Lazy<IReadOnlyList<KubernetesObject>> _creators;
    private readonly Lazy<ILookup<string, SetObject>> _byKind;

    /// <summary>Creates a set.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="isComplete">Whether there are no other objects in the cluster that matter to these.</param>
    public ObjectSet(IReadOnlyList<SetObject> objects, bool isComplete)
    {
        Objects = objects;
        IsComplete = isComplete;
        _creators = new Lazy<IReadOnlyList<KubernetesObject>>(() =>
            [.. objects.Select(item => item.Value).Where(item => CustomResources.MayCreateObjects(item.Type!)).GroupBy(item => item.Placement).Select(same => same.First())]);
        _byKind = new Lazy<ILookup<string, SetObject>>(() => objects.ToLookup(item => item.Value.Type!.Kind, StringComparer.Ordinal));
    }

    /// <summary>The objects, in the order of their files.</summary>
    public IReadOnlyList<SetObject> Objects { get; }

    /// <summary>Indicates whether an object that is not among <see cref="Objects"/> is certainly not in the cluster.</summary>
    public bool IsComplete { get; }

    /// <summary>The contents of the images that the objects use.</summary>
    public ImageContents Images { get; init; } = ImageContents.None;

    /// <summary>Objects for which a controller may create others that are not known, one of each namespace.</summary>
    public IReadOnlyList<KubernetesObject> Creators => _creators.Value;

    /// <summary>The objects that create pods which are written in them.</summary>
    public IReadOnlyList<SetObject> Owners => field ??= [.. Objects.Where(item => item.Pods.Count > 0)];

    /// <summary>The objects of a kind.</summary>
    public IEnumerable<SetObject> OfKind(ObjectKind kind) => _byKind.Value[kind.Name].Where(item => kind.Includes(item.Value.Type!));

    /// <summary>The index of the objects of a kind, those that controllers create included.</summary>
    public KindIndex Index(ObjectKind kind)
    {
        if (!_indexes.TryGetValue(kind, out var known))
        {
            _indexes.Add(kind, known = new KindIndex([.. OfKind(kind).Select(NamedObject.Of), .. CreatedObjects.Of(kind, this)], Creators, IsComplete));
        }

        return known;
    }

    /// <summary>The objects that have a key in common and are certainly deployed together; none that have no other beside them.</summary>
    /// <param name="objects">Objects of the set.</param>
    /// <param name="keyOf">The key of an object; <see langword="null"/> if it is like no other one.</param>
    public IEnumerable<IReadOnlyList<SetObject>> Alike<TKey>(IEnumerable<SetObject> objects, Func<SetObject, TKey?> keyOf)
        where TKey : struct
    {
        var first = new Dictionary<TKey, SetObject>();
        var alike = new Dictionary<TKey, List<SetObject>>();
        foreach (var item in objects)
        {
            if (keyOf(item) is not { } key)
            {
                continue;
            }

            if (!first.TryGetValue(key, out var earlier))
            {
                first.Add(key, item);
            }
            else if (alike.TryGetValue(key, out var same))
            {
                same.Add(item);
            }
            else
            {
                alike.Add(key, [earlier, item]);
            }
        }

        return alike.Values.SelectMany(Together).Where(together => together.Count > 1);
    }

    /// <summary>The facts that a source finds in the set, which are found once.</summary>
    public TFacts Facts<TFacts>(FactsSource<TFacts> source)
        where TFacts : class
    {
        if (!_facts.TryGetValue(source, out var known))
        {
            _facts.Add(source, known = source.Find(this));
        }

        return (TFacts)known;
    }

    // All of them in a complete set, otherwise those of each manifest, since other manifests may be alternatives, as the folders of several environments are.
    private IEnumerable<IReadOnlyList<SetObject>> Together(IReadOnlyList<SetObject> objects) => IsComplete
        ? [objects]
        : objects.Where(item => item.Manifest is not null).GroupBy(item => item.Manifest, StringComparer.Ordinal).Select(same => same.ToList());
}
