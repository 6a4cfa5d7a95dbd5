using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>Pods or other objects of a set, found by their labels without a look at each of them.</summary>
internal sealed class LabelIndex
{
    private static readonly LabelSet _unknown = new(new Dictionary<string, KnownText>(), isComplete: false);

    // The labels that controllers of Kubernetes give the pods that they create, whatever the template says
    // (https://kubernetes.io/docs/reference/labels-annotations-taints/).
    private static readonly string[] _ofControllers =
    [
        "statefulset.kubernetes.io/pod-name", "apps.kubernetes.io/pod-index", "pod-template-hash", "pod-template-generation", "controller-revision-hash",
        "batch.kubernetes.io/job-name", "batch.kubernetes.io/controller-uid", "batch.kubernetes.io/job-completion-index", "job-name", "controller-uid",
    ];

    private readonly bool _isComplete;
    private readonly List<Selectable> _all = [];
    private readonly Dictionary<(string Key, string Value), List<Selectable>> _byLabel = [];
    private readonly List<Selectable> _uncertain = [];
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);

    private LabelIndex(bool isComplete) => _isComplete = isComplete;

    /// <summary>The places that tell which pods are selected.</summary>
    public static ObjectParts PodParts { get; } = ObjectParts.OfOwners(owner => owner.Pods.Select(pod => pod.Labels));

    /// <summary>Indexes the pods of a set, by the labels in their templates.</summary>
    /// <remarks>The controller of a custom resource may add labels to its pods.</remarks>
    public static LabelIndex OfPods(ObjectSet set)
    {
        var index = new LabelIndex(set.IsComplete);
        foreach (var owner in set.Objects)
        {
            foreach (var pod in owner.Pods)
            {
                index.Add(owner.Value, CustomResources.MayCreateObjects(owner.Value.Type!) ? pod.KnownLabels.Opened() : pod.KnownLabels, pod);
            }

            if (owner.MayMakeOtherPods)
            {
                index._uncertain.Add(new Selectable(owner.Value, _unknown, pod: null));
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
            index.Add(item.Value, LabelSet.Of(item.Value.Metadata["labels"]), pod: null);
        }

        index._uncertain.AddRange(set.Creators.Select(creator => new Selectable(creator, _unknown, pod: null)));
        return index;
    }

    /// <summary>Determines whether some labels select an object.</summary>
    /// <param name="scope">Where the object is.</param>
    /// <param name="labels">The labels.</param>
    /// <returns>Unknown if the set is open and has no object of the kind there, or if one that is only partly known may match.</returns>
    public bool? HasSelected(ObjectScope scope, IReadOnlyList<LabelRequirement> labels) =>
        ThreeValued.Any(
            PossiblyWith(labels).Select(item => item.IsSelected(labels, scope)),
            isComplete: _isComplete || Shows(scope));

    /// <summary>The labels without those that controllers of Kubernetes add to pods, and that no template has.</summary>
    public static IReadOnlyList<LabelRequirement> InTemplates(IReadOnlyList<LabelRequirement> labels) =>
        labels.Any(IsOfController) ? [.. labels.Where(label => !IsOfController(label))] : labels;

    /// <summary>The pods that some labels select, or may select.</summary>
    /// <param name="scope">Where the pods are.</param>
    /// <param name="labels">The labels; none select every pod.</param>
    public IEnumerable<SelectedPod> Select(ObjectScope scope, IReadOnlyList<LabelRequirement> labels)
    {
        foreach (var item in PossiblyWith(labels))
        {
            if (item.IsSelected(labels, scope) is var answer && answer != false)
            {
                yield return new SelectedPod(item.Owner, item.Ports, answer == true);
            }
        }
    }

    private static bool IsOfController(LabelRequirement label) => Array.IndexOf(_ofControllers, label.Key) >= 0;

    // In an open set, a namespace without any such object has them from elsewhere.
    private bool Shows(ObjectScope scope) => scope.IsNamespace ? scope.Namespace is { } ns && _namespaces.Contains(ns) : _all.Count > 0;

    private IEnumerable<Selectable> PossiblyWith(IReadOnlyList<LabelRequirement> labels) =>
        _uncertain.Count == 0 ? CertainlyWith(labels) : CertainlyWith(labels).Concat(_uncertain).Distinct();

    // The shortest list of objects with one of the labels; a selector without a known value may select any object.
    private List<Selectable> CertainlyWith(IReadOnlyList<LabelRequirement> labels)
    {
        List<Selectable>? fewest = null;
        foreach (var label in labels)
        {
            if (label is { IsKnown: true, Operator: LabelOperator.In, Values.Count: 1 })
            {
                var same = _byLabel.TryGetValue((label.Key!, label.Values[0].Value!), out var known) ? known : [];
                fewest = fewest is null || same.Count < fewest.Count ? same : fewest;
            }
        }

        return fewest ?? _all;
    }

    private void Add(KubernetesObject owner, LabelSet labels, PodTemplate? pod)
    {
        var item = new Selectable(owner, labels, pod);
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
    /// <param name="owner">The object, or the one that creates it.</param>
    /// <param name="labels">Its labels.</param>
    /// <param name="pod">The pod, if it is a known one.</param>
    private sealed class Selectable(KubernetesObject owner, LabelSet labels, PodTemplate? pod)
    {
        /// <summary>The object, or the one that creates it.</summary>
        public KubernetesObject Owner { get; } = owner;

        /// <summary>Its labels.</summary>
        public LabelSet Labels { get; } = labels;

        /// <summary>Its ports, if it is a known pod.</summary>
        public PodPorts Ports => field ??= pod is null ? PodPorts.Unknown : PodPorts.Of(pod);

        /// <summary>Determines whether it is selected.</summary>
        public bool? IsSelected(IReadOnlyList<LabelRequirement> labels, ObjectScope scope)
        {
            var answer = scope.Includes(Owner);
            for (var i = 0; answer != false && i < labels.Count; i++)
            {
                answer = labels[i].Accepts(Labels) is var accepts && accepts == true ? answer : accepts;
            }

            return answer;
        }
    }
}
