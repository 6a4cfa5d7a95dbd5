using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Objects;

/// <summary>The objects of a kind in a set, found by their names without a look at each of them.</summary>
internal sealed class KindIndex
{
    private readonly bool _isComplete;
    private readonly ILookup<string, NamedObject> _named;
    private readonly List<NamedObject> _uncertain;
    private readonly IReadOnlyList<KubernetesObject> _creators;
    private readonly HashSet<string> _namespaces;

    /// <summary>Indexes objects of a kind.</summary>
    /// <param name="objects">All of the set.</param>
    /// <param name="creators">Objects for which a controller may create others; one of each namespace is enough.</param>
    /// <param name="isComplete">Whether the set is complete.</param>
    public KindIndex(IReadOnlyList<NamedObject> objects, IReadOnlyList<KubernetesObject> creators, bool isComplete)
    {
        _isComplete = isComplete;
        _creators = creators;
        _named = objects.Where(item => item.Name?.Value is not null).ToLookup(item => item.Name!.Value.Value!, StringComparer.Ordinal);
        _uncertain = [.. objects.Where(item => item.Name is { IsComplete: false })];
        _namespaces = new HashSet<string>(objects.Select(item => item.Origin.Value.EffectiveNamespace.Value).OfType<string>(), StringComparer.Ordinal);
        IsEmpty = objects.Count == 0;
    }

    private bool IsEmpty { get; }

    /// <summary>Determines whether the set has an object of a name.</summary>
    /// <param name="scope">Where to look for it.</param>
    /// <param name="name">The name.</param>
    /// <param name="condition">Another condition that the object must satisfy.</param>
    /// <returns>
    /// Unknown where an object that is only partly known may be the one, or a controller may create it, and where the set is open and
    /// has no object of the kind there: those come from elsewhere.
    /// </returns>
    public bool? Has(ObjectScope scope, KnownText name, Func<NamedObject, bool?>? condition = null)
    {
        bool? any = _isComplete || Shows(scope) ? false : null;
        foreach (var item in Candidates(name))
        {
            var answer = ThreeValued.All(item.Is(scope, name), condition is null ? true : condition(item));
            if (answer == true)
            {
                return true;
            }

            any |= answer;
        }

        foreach (var creator in _creators)
        {
            any |= MayCreate(creator, scope);
        }

        return any;
    }

    /// <summary>The objects that may have a name.</summary>
    public IEnumerable<NamedObject> Find(ObjectScope scope, KnownText name) => Candidates(name).Where(item => item.Is(scope, name) != false);

    /// <summary>The namespace of an object of a name, if there are some of that name and none of them may be in a scope; otherwise <see langword="null"/>.</summary>
    /// <param name="scope">The scope, for which no controller may create the object either.</param>
    /// <param name="name">The name.</param>
    public string? FindElsewhere(ObjectScope scope, KnownText name) =>
        name.Value is not { } known || Find(scope, name).Any() || _creators.Any(creator => MayCreate(creator, scope) is null)
            ? null
            : _named[known].Select(item => item.Origin.Value.Namespace).FirstOrDefault(ns => ns is not null);

    /// <summary>The known names of objects.</summary>
    public IEnumerable<string> NamesIn(ObjectScope scope) =>
        _named.Where(same => same.Any(item => scope.Includes(item.Origin.Value) != false)).Select(same => same.Key);

    private static bool? MayCreate(KubernetesObject creator, ObjectScope scope) => scope.IsNamespace && scope.Includes(creator) != false ? null : false;

    private bool Shows(ObjectScope scope) => scope.IsNamespace ? scope.Namespace is { } ns && _namespaces.Contains(ns) : !IsEmpty;

    private IEnumerable<NamedObject> Candidates(KnownText name)
    {
        var certain = name.Value is { } known ? _named[known] : _named.SelectMany(same => same);
        return _uncertain.Count == 0 ? certain : certain.Concat(_uncertain);
    }
}
