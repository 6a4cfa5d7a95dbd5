using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// The annotations that chose seccomp profiles before Kubernetes 1.19 brought <c>seccompProfile</c>
/// (https://kubernetes.io/docs/reference/labels-annotations-taints/#seccomp-security-alpha-kubernetes-io-pod).
/// </summary>
internal static class SeccompAnnotations
{
    /// <summary>The annotation for all containers of a pod.</summary>
    internal const string PodKey = "seccomp.security.alpha.kubernetes.io/pod";
    /// <summary>The start of the annotation for one container, before its name.</summary>
    internal const string ContainerKeyPrefix = "container.seccomp.security.alpha.kubernetes.io/";
    private const string LocalhostPrefix = "localhost/";

    /// <summary>The annotation for all containers of a pod.</summary>
    public static ManifestCursor Of(Pod pod) => pod.Metadata["annotations"][PodKey];

    /// <summary>The annotation for one container; <see langword="null"/> if the container's name is not known.</summary>
    public static ManifestCursor? Of(Container container) =>
        container.Cursor["name"].String is { } name ? container.Pod.Metadata["annotations"][ContainerKeyPrefix + name] : null;

    /// <summary>The <c>seccompProfile.type</c> that is equivalent to the value of an annotation.</summary>
    public static string TypeOf(string profile) =>
        profile is "runtime/default" or "docker/default" ? "RuntimeDefault"
        : profile.StartsWith(LocalhostPrefix, StringComparison.Ordinal) ? "Localhost"
        : "Unconfined";
}
