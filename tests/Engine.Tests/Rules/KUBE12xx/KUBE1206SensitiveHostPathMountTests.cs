using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1206SensitiveHostPathMount>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1206SensitiveHostPathMountTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/boot")]
    [InlineData("/dev")]
    [InlineData("/etc/")]
    [InlineData("/lib")]
    [InlineData("/proc")]
    [InlineData("/sys")]
    [InlineData("/usr")]
    [InlineData("/var/lib/docker")]
    [InlineData("//")]
    [InlineData("/.")]
    [InlineData("/etc/..")]
    [InlineData("//etc")]
    [InlineData("/usr/./")]
    [InlineData("/var/lib/kubelet/../docker")]
    public void Reports_sensitive_directories_that_are_mounted(string path) => Verify.Verify(Mounted($"{{|KUBE1206:{path}|}}"));

    [Theory]
    [InlineData("/data")]
    [InlineData("/etc/ssl")]
    [InlineData("/etcetera")]
    [InlineData("'/{{ .Values.directory }}'")]
    public void Is_silent_about_other_and_unknown_directories(string path) => Verify.Verify(Mounted(path));

    [Theory]
    [InlineData("initContainers")]
    [InlineData("ephemeralContainers")]
    public void Counts_the_mounts_of_all_containers(string list) => Verify.Verify($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1" }
          {{list}}:
          - { name: b, image: "b:1", volumeMounts: [{ name: host, mountPath: /host }] }
          volumes:
          - { name: host, hostPath: { path: {|KUBE1206:/etc|} } }
        """);

    [Fact]
    public void Is_silent_about_a_volume_that_is_not_mounted() => Verify.Verify(Unmounted("/etc"));

    [Fact]
    public void Option_reports_unmounted_volumes() =>
        Verify.Verify(Unmounted("{|KUBE1206:/etc|}"), options: ("kubeguard.report_unmounted", "true"));

    [Fact]
    public void Option_matches_subdirectories() =>
        Verify.Verify(Mounted("{|KUBE1206:/etc/ssl|}"), options: ("kubeguard.match_subdirectories", "true"));

    [Fact]
    public void Subdirectories_of_the_root_count_only_if_they_are_named() =>
        Verify.Verify(Mounted("/data"), options: ("kubeguard.match_subdirectories", "true"));

    [Fact]
    public void Option_replaces_the_directories() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: a
            image: a:1
            volumeMounts: [{ name: data, mountPath: /data }, { name: etc, mountPath: /host }]
          volumes:
          - { name: data, hostPath: { path: {|KUBE1206:/data|} } }
          - { name: etc, hostPath: { path: /etc } }
        """,
        options: ("kubeguard.paths", "/x/..//data/"));

    [Fact]
    public void Message_names_volume_and_directory_and_offers_no_fix()
    {
        var finding = Verify.VerifyMessage(
            Mounted("{|KUBE1206:/etc|}"),
            "Pod 'web' mounts the sensitive directory '/etc' of the node through the volume 'host'; mount only what is needed");
        Assert.Empty(finding.Fixes);
    }

    private static string Mounted(string path) => PodWith(path, "{ name: host, mountPath: /host }");

    private static string Unmounted(string path) => PodWith(path, "{ name: other, mountPath: /other }");

    private static string PodWith(string path, string mount) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: a
            image: a:1
            volumeMounts: [{{mount}}]
          volumes:
          - name: host
            hostPath:
              path: {{path}}
        """;
}
