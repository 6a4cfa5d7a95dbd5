namespace KubeGuard.Rules;

/// <summary>
/// A profile of the Pod Security Standards, the weaker one first; a profile includes those before it
/// (https://kubernetes.io/docs/concepts/security/pod-security-standards/).
/// </summary>
internal enum PodSecurityProfile
{
    /// <summary>Prevents known ways to escalate privileges.</summary>
    Baseline,

    /// <summary>Hardens pods as well.</summary>
    Restricted,
}
