using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE1014: a pod sets a kernel parameter that may reach beyond it.</summary>
internal sealed class KUBE1014UnsafeSysctl() : PodRule(new RuleDescriptor
{
    Id = "KUBE1014",
    Name = "UnsafeSysctl",
    Title = "Use only sysctls from the safe set",
    MessageFormat = "{0} sets {1}, which is not in the safe set of Kubernetes {2}; remove it or set it on the node",
    Category = RuleCategory.PodSecurityBaseline,
    Profile = PodSecurityProfile.Baseline,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
    PeerChecks = [PeerCheck.KubeLinter("unsafe-sysctls")],
    Options = [_additionalAllowedSysctls],
})
{
    private static readonly RuleOption<IReadOnlyList<string>> _additionalAllowedSysctls = RuleOption.List(
        "additional_allowed_sysctls", [], "Sysctls to allow besides the safe set.");

    // Each sysctl with the minor version whose policy first allows it.
    private static readonly Dictionary<string, int> _safeSince = new(StringComparer.Ordinal)
    {
        ["kernel.shm_rmid_forced"] = 0,
        ["net.ipv4.ip_local_port_range"] = 0,
        ["net.ipv4.ip_unprivileged_port_start"] = 0,
        ["net.ipv4.ping_group_range"] = 0,
        ["net.ipv4.tcp_syncookies"] = 0,
        ["net.ipv4.ip_local_reserved_ports"] = 27,
        ["net.ipv4.tcp_fin_timeout"] = 29,
        ["net.ipv4.tcp_keepalive_intvl"] = 29,
        ["net.ipv4.tcp_keepalive_probes"] = 29,
        ["net.ipv4.tcp_keepalive_time"] = 29,
        ["net.ipv4.tcp_rmem"] = 32,
        ["net.ipv4.tcp_wmem"] = 32,
        ["net.ipv4.tcp_notsent_lowat"] = 37,
        ["net.ipv4.tcp_slow_start_after_idle"] = 37,
    };

    /// <inheritdoc/>
    protected override void Analyze(Pod pod, RuleContext context)
    {
        foreach (var sysctl in pod.SecurityContext["sysctls"].Items)
        {
            var name = sysctl["name"];
            if (name.String is { } text && !IsAllowed(text.Replace('/', '.'), context))
            {
                context.Report(name, [pod.Description, Mention.OfValue("sysctl", text), context.TargetVersion.ToString()]);
            }
        }
    }

    /// <summary>The sysctls that the baseline profile allows.</summary>
    internal static IEnumerable<string> SafeIn(KubernetesVersion version) => _safeSince.Where(sysctl => version.IsAtLeast(sysctl.Value)).Select(sysctl => sysctl.Key);

    private static bool IsAllowed(string name, RuleContext context) =>
        (_safeSince.TryGetValue(name, out var minor) && context.TargetVersion.IsAtLeast(minor))
        || context.Option(_additionalAllowedSysctls).Contains(name);
}
