using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>Pods or other objects of a set, found by their labels without a look at each of them.</summary>
internal sealed class LabelIndex
{
    private static readonly LabelSet _unknown = new(new Dictionary<string, KnownText>(), isComplete: false);

    private readonly bool _isComplete;
    private readonly List<Selectable> _all = [];
    private readonly Dictionary<(string Key, string Value), List<Selectable>> _byLabel = [];
    private readonly List<Selectable> _uncertain = [];
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);

    private LabelIndex(bool isComplete) => _isComplete = isComplete;

    /// <summary>Indexes the pods of a set, by the labels in their templates.</summary>
    public static LabelIndex OfPods(ObjectSet set)
    {
        var index = new LabelIndex(set.IsComplete);
        foreach (var owner in set.Objects)
        {
            foreach (var pod in owner.Pods)
            {
                index.Add(owner.Value, pod.Labels, pod);
            }

            if (owner.MayMakeOtherPods)
            {
                index._uncertain.Add(new Selectable(owner.Value, _unknown, Pod: null));
            }
        }

        return index;
    }

    /// <summary>Indexes the objects of a kind, by their own labels.</summary>
    public static LabelIndex Of(ObjectSet set, ObjectKind kind)
    {
        var index = new LabelIndex(set.IsComplete);
        foreach (var item in set.OfKind(kind))
        {
            index.Add(item.Value, item.Value.Metadata["labels"], pod: null);
        }

        index._uncertain.AddRange(set.Creators.Select(creator => new Selectable(creator, _unknown, Pod: null)));
        return index;
    }

    /// <summary>Determines whether some labels select an object.</summary>
    /// <param name="scope">Where the object is.</param>
    /// <param name="labels">The labels.</param>
    /// <returns>Unknown if the set is open and has no object of the kind there, or if one that is only partly known may match.</returns>
    public bool? HasSelected(ObjectScope scope, IReadOnlyList<LabelRequirement> labels) =>
        ThreeValued.Any(
            CandidatesFor(labels).Concat(_uncertain).Select(item => item.IsSelected(labels, scope)),
            isComplete: _isComplete || Shows(scope));

    /// <summary>The pods that some labels select, or may select.</summary>
    /// <param name="scope">Where the pods are.</param>
    /// <param name="labels">The labels; none select every pod.</param>
    public IEnumerable<SelectedPod> Select(ObjectScope scope, IReadOnlyList<LabelRequirement> labels) =>
        from item in CandidatesFor(labels).Concat(_uncertain).Distinct()
        let answer = item.IsSelected(labels, scope)
        where answer != false
        select new SelectedPod(item.Owner, item.Pod is { } pod ? PodPorts.Of(pod) : PodPorts.Unknown, answer == true);

    // In an open set, a namespace without any such object has them from elsewhere.
    private bool Shows(ObjectScope scope) => scope.IsNamespace ? scope.Namespace is { } ns && _namespaces.Contains(ns) : _all.Count > 0;

    // The shortest list of objects with one of the labels; a selector without a known value may select any object.
    private IEnumerable<Selectable> CandidatesFor(IReadOnlyList<LabelRequirement> labels) => labels
        .Where(label => label is { IsKnown: true, Operator: LabelOperator.In, Values.Count: 1 })
        .Select(label => _byLabel.TryGetValue((label.Key!, label.Values[0].Value!), out var same) ? same : [])
        .OrderBy(same => same.Count)
        .FirstOrDefault() ?? _all;

    private void Add(KubernetesObject owner, ManifestCursor labels, PodTemplate? pod)
    {
        var item = new Selectable(owner, LabelSet.Of(labels), pod);
        _all.Add(item);
        if (owner.EffectiveNamespace.Value is { } ns)
        {
            _namespaces.Add(ns);
        }

        if (!item.Labels.IsComplete || item.Labels.Values.Any(label => !label.Value.IsComplete))
        {
            _uncertain.Add(item);
            return;
        }

        foreach (var label in item.Labels.Values)
        {
            var key = (label.Key, label.Value.Value!);
            if (!_byLabel.TryGetValue(key, out var same))
            {
                _byLabel.Add(key, same = []);
            }

            same.Add(item);
        }
    }

    /// <summary>An object that can be selected.</summary>
    /// <param name="Owner">The object, or the one that creates it.</param>
    /// <param name="Labels">Its labels.</param>
    /// <param name="Pod">The pod, if it is a known one.</param>
    private sealed record Selectable(KubernetesObject Owner, LabelSet Labels, PodTemplate? Pod)
    {
        /// <summary>Determines whether it is selected.</summary>
        public bool? IsSelected(IReadOnlyList<LabelRequirement> labels, ObjectScope scope) =>
            ThreeValued.All([scope.Includes(Owner), .. labels.Select(label => label.Accepts(Labels))]);
    }
}
