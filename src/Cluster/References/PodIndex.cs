using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>The pods of a set, found by their labels without a look at each of them.</summary>
internal sealed class PodIndex
{
    private static readonly LabelSet _unknown = new(new Dictionary<string, KnownText>(), isComplete: false);

    private readonly bool _isComplete;
    private readonly Dictionary<(string Key, string Value), List<SelectablePod>> _byLabel = [];
    private readonly List<SelectablePod> _uncertain = [];
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);

    /// <summary>Indexes the pods of a set.</summary>
    public PodIndex(ObjectSet set)
    {
        _isComplete = set.IsComplete;
        foreach (var owner in set.Objects)
        {
            foreach (var pod in owner.Pods)
            {
                Add(new SelectablePod(owner.Value, LabelSet.Of(pod.Labels)));
            }

            if (owner.MayMakeOtherPods)
            {
                _uncertain.Add(new SelectablePod(owner.Value, _unknown));
            }
        }
    }

    /// <summary>Determines whether an object selects a pod of its namespace.</summary>
    /// <param name="source">The object.</param>
    /// <param name="labels">The labels that it selects by, at least one.</param>
    /// <returns>Unknown if the set is open and has no pod in the namespace, or if a pod that is only partly known may match.</returns>
    public bool? HasSelected(KubernetesObject source, IReadOnlyList<LabelRequirement> labels) =>
        ThreeValued.Any(
            CandidatesFor(labels).Concat(_uncertain).Select(pod => pod.IsSelected(labels, source)),
            isComplete: _isComplete || ShowsNamespaceOf(source));

    // In an open set, a namespace without any pod has its pods from elsewhere.
    private bool ShowsNamespaceOf(KubernetesObject source) => source.EffectiveNamespace.Value is { } ns && _namespaces.Contains(ns);

    // The shortest list of pods with one of the labels; a selector without a known value may select any pod.
    private IEnumerable<SelectablePod> CandidatesFor(IReadOnlyList<LabelRequirement> labels) => labels
        .Where(label => label.IsKnown)
        .Select(label => _byLabel.TryGetValue((label.Key!, label.Values[0].Value!), out var same) ? same : [])
        .OrderBy(same => same.Count)
        .FirstOrDefault() ?? _byLabel.Values.SelectMany(same => same);

    private void Add(SelectablePod pod)
    {
        if (pod.Owner.EffectiveNamespace.Value is { } ns)
        {
            _namespaces.Add(ns);
        }

        if (!pod.Labels.IsComplete || pod.Labels.Values.Any(label => !label.Value.IsComplete))
        {
            _uncertain.Add(pod);
            return;
        }

        foreach (var label in pod.Labels.Values)
        {
            var key = (label.Key, label.Value.Value!);
            if (!_byLabel.TryGetValue(key, out var same))
            {
                _byLabel.Add(key, same = []);
            }

            same.Add(pod);
        }
    }

    /// <summary>A pod that can be selected.</summary>
    /// <param name="Owner">The object that creates it.</param>
    /// <param name="Labels">Its labels.</param>
    private sealed record SelectablePod(KubernetesObject Owner, LabelSet Labels)
    {
        /// <summary>Determines whether an object selects it.</summary>
        public bool? IsSelected(IReadOnlyList<LabelRequirement> labels, KubernetesObject source) =>
            ThreeValued.All([Owner.SharesNamespaceWith(source), .. labels.Select(label => label.Accepts(Labels))]);
    }
}
