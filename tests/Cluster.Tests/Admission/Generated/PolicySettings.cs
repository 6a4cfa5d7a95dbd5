namespace KubeGuard.Cluster.Tests.Admission.Generated;

/// <summary>Settings that change what rules report, and with it their policies.</summary>
internal static class PolicySettings
{
    public static readonly string[] All =
    [
        "additional_allowed_capabilities = NET_ADMIN, IPC_LOCK; allowed_path_prefixes = /var/log, /; allowed_host_ports = 80, 400-500; allow_localhost = false",
        "additional_allowed_sysctls = net.core.somaxconn; only_explicit_true = true; accept_non_zero_run_as_user = true; accept_legacy_annotation = true; allowed_types = RuntimeDefault",
        "ignore_case = true; accept_full_default_set = true; allowed_capabilities = NET_RAW; include_init_containers = false; include_ephemeral_containers = true",
        "flag_absent_run_as_group = true; socket_paths = /var/run/own.sock; paths = /data, /srv/; match_subdirectories = true; report_unmounted = true; capabilities = CAP_KILL",
        "only_when_capabilities_present = true; ignore_namespaces = shop; floating_tags = dev, latest; exempt_repositories = nginx, ghcr.io; trusted_registries = docker.io, ghcr.io/contoso",
        "strict_explicit = true; blocked_registries = docker.io; deprecated_registries = docker.io=ghcr.io; ended_components = nginx=web; include_init_containers = true; accept_limit_as_request = false; accept_pod_level_resources = false",
        "forbidden_policies = Never, IfNotPresent; allowed_service_accounts = default, builder; flag_only_explicit_true = true; include_api_groups = false; include_env_from = false",
    ];

    /// <summary>The settings in a text such as <c>a = 1; b = 2</c>.</summary>
    public static (string Key, string Value)[] Parse(string settings) =>
        [.. settings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(setting => setting.Split('=', 2)).Select(pair => ("kubeguard." + pair[0].Trim(), pair[1].Trim()))];
}
