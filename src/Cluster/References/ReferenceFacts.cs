using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.Rules;

namespace KubeGuard.Cluster.References;

/// <summary>The targets of the references in a set.</summary>
/// <param name="set">The set.</param>
internal sealed class ReferenceFacts(ObjectSet set)
{
    private readonly Lazy<PodIndex> _pods = new(() => new PodIndex(set));

    /// <summary>Finds the facts, for which the labels of pods are enough.</summary>
    public static FactsSource<ReferenceFacts> Source { get; } = new(target => target.Pods.Select(pod => pod.Labels), set => new ReferenceFacts(set));

    /// <summary>The set.</summary>
    public ObjectSet Set { get; } = set;

    /// <summary>The pods.</summary>
    public PodIndex Pods => _pods.Value;
}
