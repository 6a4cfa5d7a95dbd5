namespace KubeGuard.Engine.Tests.Policy;

/// <summary>A hostPath volume is reported once, by the most specific rule for its path.</summary>
public sealed class HostPathOverlapTests
{
    private static readonly string[] _rules = ["KUBE1007", "KUBE1101", "KUBE1205", "KUBE1206"];

    [Theory]
    [InlineData("/var/run/docker.sock", "KUBE1205 covers KUBE1007, KUBE1101")]
    [InlineData("/etc", "KUBE1206 covers KUBE1007, KUBE1101")]
    [InlineData("/data", "KUBE1007 covers KUBE1101")]
    public void One_rule_speaks_about_the_path(string path, string expected) =>
        Assert.Equal([$"spec.volumes[0].hostPath.path: {expected}"], Overlap.Analyze(PodWith(path), _rules));

    [Fact]
    public void The_socket_goes_before_the_sensitive_directory() => Assert.Equal(
        ["spec.volumes[0].hostPath.path: KUBE1205 covers KUBE1206"],
        Overlap.Analyze(PodWith("/var/run/docker"), ["KUBE1205", "KUBE1206"], ("kubeguard.paths", "/var/run/docker")));

    [Fact]
    public void The_higher_severity_speaks() => Assert.Equal(
        ["spec.volumes[0].hostPath.path: KUBE1007 covers KUBE1206"],
        Overlap.Analyze(PodWith("/etc"), ["KUBE1007", "KUBE1206"], ("dotnet_diagnostic.KUBE1206.severity", "suggestion")));

    [Fact]
    public void A_writable_mount_is_a_finding_of_its_own() => Assert.Equal(
        ["spec.containers[0].volumeMounts[0].readOnly: KUBE1207", "spec.volumes[0].hostPath.path: KUBE1007"],
        Overlap.Analyze(PodWith("/data"), ["KUBE1007", "KUBE1207"]));

    private static string PodWith(string path) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", volumeMounts: [{ name: host, mountPath: /host }] }
          volumes:
          - { name: host, hostPath: { path: {{path}} } }
        """;
}
