namespace KubeGuard.Kubernetes;

/// <summary>
/// The fields that the Pod Security Standards do not restrict in user namespaces
/// (https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/#integration-with-pod-security-admission-checks).
/// </summary>
internal static class UserNamespaces
{
    private const int FirstMinor = 35;

    /// <summary>
    /// Determines whether a pod may, or because of an unknown value might, use root and an unmasked /proc, which are
    /// harmless in a user namespace: from policy version 1.35 on with <c>hostUsers: false</c>.
    /// </summary>
    public static bool Relax(Pod pod, KubernetesVersion version) => version.IsAtLeast(FirstMinor) && pod.MayHaveUserNamespace;
}
