using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>The namespaces of a set: those that it defines, those that its objects name, and those of every cluster.</summary>
internal sealed class NamespaceIndex
{
    private static readonly string[] _ofEveryCluster = ["default", "kube-system", "kube-public", "kube-node-lease"];

    // A namespace that is only named may have any labels beside that of its name.
    private static readonly LabelSet _unknown = new(new Dictionary<string, KnownText>(), isComplete: false);

    private readonly Dictionary<string, LabelSet> _labels = new(StringComparer.Ordinal);
    private readonly bool _isComplete;

    /// <summary>Finds the namespaces of a set.</summary>
    public NamespaceIndex(ObjectSet set)
    {
        // Workloads that name no namespace may be deployed to one that nothing names.
        _isComplete = set.Objects.All(item => item.Value.EffectiveNamespace.IsComplete && (item.Pods.Count == 0 || item.Value.Placement.IsWritten))
            && set.OfKind(ObjectKinds.Namespace).All(item => item.Value.Name is not null);
        foreach (var name in set.Objects.Select(item => item.Value.EffectiveNamespace.Value).OfType<string>().Concat(_ofEveryCluster))
        {
            _labels[name] = LabelsOf(name, _unknown);
        }

        foreach (var item in set.OfKind(ObjectKinds.Namespace).Where(item => item.Value.Name is not null))
        {
            _labels[item.Value.Name!] = LabelsOf(item.Value.Name!, LabelSet.Of(item.Value.Metadata["labels"]));
        }
    }

    /// <summary>The places that are read in a namespace.</summary>
    public static ObjectParts Parts { get; } = ObjectParts.Of(ObjectKinds.Namespace, ns => [ns.Value.Metadata["labels"]]);

    /// <summary>Determines whether some labels select a namespace that satisfies a condition.</summary>
    /// <param name="labels">The labels; none select every namespace.</param>
    /// <param name="condition">The condition, by the name of the namespace.</param>
    public bool? HasSelected(IReadOnlyList<LabelRequirement> labels, Func<string, bool?> condition) => ThreeValued.Any(
        _labels.Select(ns => ThreeValued.All([.. labels.Select(label => label.Accepts(ns.Value))]) is var answer && answer == false ? false : ThreeValued.All(answer, condition(ns.Key))),
        _isComplete);

    private static LabelSet LabelsOf(string name, LabelSet labels) => new ClusterNamespace(name, labels).Labels;
}
