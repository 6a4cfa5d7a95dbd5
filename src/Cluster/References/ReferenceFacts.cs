using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.Rules;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Cluster.References;

/// <summary>The targets of the references in a set.</summary>
/// <param name="set">The set.</param>
internal sealed class ReferenceFacts(ObjectSet set)
{
    private readonly Lazy<LabelIndex> _pods = new(() => LabelIndex.OfPods(set));
    private readonly Lazy<LabelIndex> _services = new(() => LabelIndex.Of(set, NetworkKinds.Service));
    private readonly Lazy<NamespaceIndex> _namespaces = new(() => new NamespaceIndex(set));
    private readonly Lazy<HashSet<string>> _uids = new(() => UidsIn(set));

    /// <summary>Finds the facts. Of all objects only the names of those that they create are read: a rule that asks for more names it.</summary>
    public static FactsSource<ReferenceFacts> Source { get; } = new([.. CreatedObjects.Parts], set => new ReferenceFacts(set));

    /// <summary>The set.</summary>
    public ObjectSet Set { get; } = set;

    /// <summary>The pods.</summary>
    public LabelIndex Pods => _pods.Value;

    /// <summary>The Services.</summary>
    public LabelIndex Services => _services.Value;

    /// <summary>The namespaces.</summary>
    public NamespaceIndex Namespaces => _namespaces.Value;

    /// <summary>The UIDs that objects carry.</summary>
    public ISet<string> Uids => _uids.Value;

    private static HashSet<string> UidsIn(ObjectSet set) =>
        new(set.Objects.Select(item => item.Value.Metadata["uid"].String).OfType<string>(), StringComparer.Ordinal);
}
