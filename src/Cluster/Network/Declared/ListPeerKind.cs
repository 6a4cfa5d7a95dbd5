namespace KubeGuard.Cluster.Network.Declared;

/// <summary>The kinds of peers that a list of connections can name one by one.</summary>
internal enum ListPeerKind
{
    /// <summary>The pods of a workload of the set.</summary>
    Workload,

    /// <summary>Pods that no manifest of the set shows, by the labels that a policy or a list asks for.</summary>
    Labelled,

    /// <summary>Pods of the cluster of which nothing is known.</summary>
    Other,

    /// <summary>The ingress controller, as far as the routes of the set lead.</summary>
    IngressController,
}
