namespace KubeGuard.Kubernetes;

/// <summary>
/// What the Pod Security Standards leave to user namespaces
/// (https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/#integration-with-pod-security-admission-checks).
/// </summary>
internal static class UserNamespaces
{
    private const int FirstMinor = 35;

    /// <summary>
    /// Whether a pod is, or may be, free to use root and an unmasked /proc, since they mean little inside
    /// a user namespace: from policy version 1.35 on with <c>hostUsers: false</c>.
    /// </summary>
    public static bool Relax(Pod pod, KubernetesVersion version) => version.IsAtLeast(FirstMinor) && pod.MayHaveUserNamespace;
}
