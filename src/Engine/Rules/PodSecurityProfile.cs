namespace KubeGuard.Rules;

/// <summary>
/// A profile of the Pod Security Standards, the weaker one first; each profile includes the previous ones
/// (https://kubernetes.io/docs/concepts/security/pod-security-standards/).
/// </summary>
internal enum PodSecurityProfile
{
    /// <summary>Prevents known ways to escalate privileges.</summary>
    Baseline,

    /// <summary>Hardens pods as well.</summary>
    Restricted,
}
