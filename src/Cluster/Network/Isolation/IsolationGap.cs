namespace KubeGuard.Cluster.Network.Isolation;

/// <summary>One thing that policies leave open. Of several rules that report it, one does; see <see cref="IsolationProblem"/>.</summary>
/// <param name="Of">The workload, namespace or policy.</param>
/// <param name="Kind">The way in which it is open.</param>
internal readonly record struct IsolationGap(object Of, IsolationGapKind Kind);
