namespace KubeGuard.Cluster.Network;

/// <summary>The reasons for a <see cref="NetworkNote"/>.</summary>
internal enum NetworkNoteKind
{
    /// <summary>The object cannot be in a cluster as it is written, which another rule reports.</summary>
    Invalid,

    /// <summary>Something is not part of the computation, or not known.</summary>
    LeftOut,

    /// <summary>Manifests do not decide it, so something is assumed.</summary>
    Assumed,
}
