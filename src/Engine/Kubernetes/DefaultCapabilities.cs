namespace KubeGuard.Kubernetes;

/// <summary>
/// The Linux capabilities that container runtimes give to every container that does not drop them. Adding one of them
/// back never gives a container more than it would have without a security context.
/// </summary>
internal static class DefaultCapabilities
{
    /// <summary>Their names as Kubernetes spells them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "NET_RAW",
        "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
    ];
}
