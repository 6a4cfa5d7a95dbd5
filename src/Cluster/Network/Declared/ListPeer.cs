namespace KubeGuard.Cluster.Network.Declared;

/// <summary>Pods that are one end of a connection in a list.</summary>
/// <param name="text">The name in a list.</param>
/// <param name="kind">The kind.</param>
/// <param name="pods">The classes of the pods; of pods that no manifest shows, one that has just what is known of them.</param>
/// <param name="selection">The selectors, for pods that no manifest shows.</param>
internal sealed class ListPeer(string text, ListPeerKind kind, IReadOnlyList<PodClass> pods, PodSelection? selection = null)
{
    /// <summary>The name in a list: <c>shop/api</c>, <c>monitoring/{app=prometheus}</c>, <c>others</c>, <c>ingress</c>.</summary>
    public string Text { get; } = text;

    /// <summary>The kind.</summary>
    public ListPeerKind Kind { get; } = kind;

    /// <summary>The classes of the pods; of pods that no manifest shows, one that has just what is known of them.</summary>
    public IReadOnlyList<PodClass> Pods { get; } = pods;

    /// <summary>The selectors, for pods that no manifest shows.</summary>
    public PodSelection? Selection { get; } = selection;

    /// <summary>Indicates whether it is a workload of the set.</summary>
    public bool IsWorkload => Kind == ListPeerKind.Workload;

    /// <summary>The peer of reports.</summary>
    public NamedPeer Named { get; } = new(text);

    /// <summary>The workload, if it is one.</summary>
    public Workload? Workload { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
