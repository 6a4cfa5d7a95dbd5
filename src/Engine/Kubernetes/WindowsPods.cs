namespace KubeGuard.Kubernetes;

/// <summary>
/// The pods that the Pod Security Standards exempt from Linux fields
/// (https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted).
/// </summary>
internal static class WindowsPods
{
    private const int FirstMinor = 25;

    /// <summary>
    /// Determines whether a pod is, or may be, exempt from fields that only Linux has: from policy version 1.25 on.
    /// </summary>
    public static bool AreExempt(Pod pod, KubernetesVersion version) => version.IsAtLeast(FirstMinor) && pod.MayBeWindows;
}
