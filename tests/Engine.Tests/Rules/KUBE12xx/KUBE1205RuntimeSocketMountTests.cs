using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1205RuntimeSocketMount>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1205RuntimeSocketMountTests
{
    [Theory]
    [InlineData("/var/run/docker.sock")]
    [InlineData("/run/docker.sock")]
    [InlineData("/var/run/docker")]
    [InlineData("/run/containerd/containerd.sock")]
    [InlineData("/var/run/containerd/containerd.sock")]
    [InlineData("/run/crio/crio.sock")]
    [InlineData("/var/run/crio/crio.sock")]
    [InlineData("/var/run/cri-dockerd.sock")]
    [InlineData("/var/run/docker.sock/")]
    public void Reports_the_socket_of_each_runtime_even_unmounted(string path) => Verify.Verify(PodWith($"{{|KUBE1205:{path}|}}"));

    [Theory]
    [InlineData("/var/run")]
    [InlineData("/var/run/docker.sock.d")]
    [InlineData("/run/other.sock")]
    [InlineData("'{{ .Values.socket }}'")]
    public void Is_silent_about_other_and_unknown_paths(string path) => Verify.Verify(PodWith(path));

    [Fact]
    public void Option_adds_paths() => Verify.Verify(
        PodWith("{|KUBE1205:/run/k3s/containerd.sock|}"),
        options: ("kubeguard.socket_paths", "/run/k3s/containerd.sock/"));

    [Fact]
    public void Message_names_volume_and_path_and_offers_no_fix()
    {
        var finding = Verify.VerifyMessage(
            PodWith("{|KUBE1205:/run/docker.sock|}"),
            "Pod 'web' has the volume 'socket' on the container runtime's socket '/run/docker.sock', which gives control of the node; remove it");
        Assert.Empty(finding.Fixes);
    }

    private static string PodWith(string path) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1" }
          volumes:
          - name: socket
            hostPath:
              path: {{path}}
        """;
}
