namespace KubeGuard.Policy;

/// <summary>The checks of another tool, each with the rules of ours that report the same.</summary>
public sealed class PeerChecks
{
    /// <summary>The checks of kube-linter.</summary>
    public static readonly PeerChecks KubeLinter = new("kube-linter", new()
    {
        ["docker-sock"] = ["KUBE1205"],
        ["drop-net-raw-capability"] = ["KUBE1210"],
        ["env-var-secret"] = ["KUBE5202"],
        ["host-ipc"] = ["KUBE1004"],
        ["host-network"] = ["KUBE1002"],
        ["host-pid"] = ["KUBE1003"],
        ["latest-tag"] = ["KUBE3001", "KUBE3002"],
        ["no-read-only-root-fs"] = ["KUBE1201"],

        // It also fires for privileged containers and SYS_ADMIN, of which other checks speak as well.
        ["privilege-escalation-container"] = ["KUBE1102"],
        ["privileged-container"] = ["KUBE1005"],
        ["read-secret-from-env-var"] = ["KUBE5201"],
        ["run-as-non-root"] = ["KUBE1103", "KUBE1104", "KUBE1204", "KUBE1222"],
        ["sensitive-host-mounts"] = ["KUBE1206"],
        ["unsafe-proc-mount"] = ["KUBE1012"],
        ["unsafe-sysctls"] = ["KUBE1014"],
        ["unset-cpu-requirements"] = ["KUBE4001"],
        ["unset-memory-requirements"] = ["KUBE4004"],
        ["writable-host-mount"] = ["KUBE1207"],
    });

    /// <summary>The checks of kube-score.</summary>
    public static readonly PeerChecks KubeScore = new("kube-score", new()
    {
        ["container-image-tag"] = ["KUBE3001", "KUBE3002"],
        ["container-resources"] = ["KUBE4001", "KUBE4002", "KUBE4003", "KUBE4004"],
        ["container-seccomp-profile"] = ["KUBE1105"],
        ["container-security-context-privileged"] = ["KUBE1005"],
        ["container-security-context-readonlyrootfilesystem"] = ["KUBE1201"],
    });

    /// <summary>The checks of Polaris.</summary>
    public static readonly PeerChecks Polaris = new("Polaris", new()
    {
        ["automountServiceAccountToken"] = ["KUBE5002"],
        ["cpuLimitsMissing"] = ["KUBE4002"],
        ["cpuRequestsMissing"] = ["KUBE4001"],
        ["dangerousCapabilities"] = ["KUBE1208"],
        ["hostIPCSet"] = ["KUBE1004"],
        ["hostNetworkSet"] = ["KUBE1002"],
        ["hostPIDSet"] = ["KUBE1003"],
        ["hostPathSet"] = ["KUBE1007"],
        ["hostPortSet"] = ["KUBE1008"],
        ["hostProcess"] = ["KUBE1001"],
        ["insecureCapabilities"] = ["KUBE1106"],
        ["memoryLimitsMissing"] = ["KUBE4004"],
        ["memoryRequestsMissing"] = ["KUBE4003"],
        ["notReadOnlyRootFilesystem"] = ["KUBE1201"],
        ["privilegeEscalationAllowed"] = ["KUBE1102"],
        ["procMount"] = ["KUBE1012"],
        ["runAsPrivileged"] = ["KUBE1005"],
        ["runAsRootAllowed"] = ["KUBE1103", "KUBE1104"],
        ["sensitiveContainerEnvVar"] = ["KUBE5202"],
        ["tagNotSpecified"] = ["KUBE3001", "KUBE3002"],
    });

    private readonly Dictionary<string, IReadOnlyList<string>> _checks;

    private PeerChecks(string tool, Dictionary<string, IReadOnlyList<string>> checks)
    {
        Tool = tool;
        _checks = checks;
    }

    /// <summary>All tools whose annotations are honoured.</summary>
    public static IReadOnlyList<PeerChecks> Everything { get; } = [KubeLinter, KubeScore, Polaris];

    /// <summary>The name of the tool.</summary>
    public string Tool { get; }

    /// <summary>The checks that have a rule of ours, each with the IDs, in the order of their names.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Checks => _checks.OrderBy(check => check.Key, StringComparer.Ordinal);

    /// <summary>The IDs of the rules that report what a check does; none if no rule does.</summary>
    public IReadOnlyList<string> RulesOf(string check) => _checks.TryGetValue(check, out var ids) ? ids : [];
}
