namespace KubeGuard.Parity.Tests;

/// <summary>The settings of both sides: rules that do nothing without a list get one.</summary>
internal static class Settings
{
    private static readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kubeguard.blocked_registries"] = "docker.io",
        ["kubeguard.disallowed_kinds"] = "coordination.k8s.io/*/Lease",
        ["kubeguard.load_balancer_clouds"] = "aws",
        ["kubeguard.pod_cidrs"] = "10.244.0.0/16",
        ["kubeguard.private_registries"] = "private.example.com",
        ["kubeguard.KUBE6012.component_versions"] = "cert-manager=0.12",
    };

    public static string? ValueOf(string key) => _values.GetValueOrDefault(key);
}
