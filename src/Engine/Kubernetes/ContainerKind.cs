namespace KubeGuard.Kubernetes;

/// <summary>The list of the pod spec that a container is in, with sidecars as a kind of their own.</summary>
internal enum ContainerKind
{
    /// <summary>An entry of <c>containers</c>.</summary>
    Regular,

    /// <summary>An entry of <c>initContainers</c> that runs to its end before the pod starts.</summary>
    Init,

    /// <summary>
    /// An entry of <c>initContainers</c> with <c>restartPolicy: Always</c>, which runs as long as the pod
    /// (https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/).
    /// </summary>
    Sidecar,

    /// <summary>An entry of <c>ephemeralContainers</c>, made for debugging.</summary>
    Ephemeral,
}
