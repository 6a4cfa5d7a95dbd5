using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Objects;

/// <summary>The objects of a kind in a set, found by their names without a look at each of them.</summary>
internal sealed class KindIndex
{
    private readonly bool _isComplete;
    private readonly ILookup<string, SetObject> _named;
    private readonly List<SetObject> _uncertain;
    private readonly HashSet<string> _namespaces;

    /// <summary>Indexes objects of a kind.</summary>
    /// <param name="objects">All of the set.</param>
    /// <param name="isComplete">Whether the set is complete.</param>
    public KindIndex(IReadOnlyList<SetObject> objects, bool isComplete)
    {
        _isComplete = isComplete;
        _named = objects.Where(item => item.Value.Name is not null).ToLookup(item => item.Value.Name!, StringComparer.Ordinal);
        _uncertain = [.. objects.Where(item => item.Value.Name is null)];
        _namespaces = new HashSet<string>(objects.Select(item => item.Value.EffectiveNamespace.Value).OfType<string>(), StringComparer.Ordinal);
    }

    /// <summary>Determines whether an object of a name is in the namespace of another object.</summary>
    /// <param name="other">The other object.</param>
    /// <param name="name">The name.</param>
    /// <returns>
    /// Unknown where an object that is only partly known may be the one, and where the set is open and has no object of the kind
    /// in the namespace: those come from elsewhere.
    /// </returns>
    public bool? IsBeside(KubernetesObject other, KnownText name) =>
        ThreeValued.Any(
            Candidates(name).Select(item => ThreeValued.All(item.Value.HasName(name), item.Value.SharesNamespaceWith(other))),
            isComplete: _isComplete || (other.EffectiveNamespace.Value is { } ns && _namespaces.Contains(ns)));

    /// <summary>The objects that may have a name and be in the namespace of another object.</summary>
    public IEnumerable<SetObject> MayBeBeside(KubernetesObject other, KnownText name) =>
        Candidates(name).Where(item => item.Value.HasName(name) != false && item.Value.MayShareNamespaceWith(other));

    /// <summary>The known names of objects that may be in the namespace of another object.</summary>
    public IEnumerable<string> NamesBeside(KubernetesObject other) =>
        _named.Where(same => same.Any(item => item.Value.MayShareNamespaceWith(other))).Select(same => same.Key);

    private IEnumerable<SetObject> Candidates(KnownText name) =>
        (name.Value is { } known ? _named[known] : _named.SelectMany(same => same)).Concat(_uncertain);
}
