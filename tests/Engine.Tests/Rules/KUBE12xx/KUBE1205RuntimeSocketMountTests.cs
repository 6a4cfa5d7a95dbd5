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
    [InlineData("/run/cri-dockerd.sock")]
    [InlineData("/run/dockershim.sock")]
    [InlineData("/run/podman/podman.sock")]
    [InlineData("/run/user/1000/podman/podman.sock")]
    [InlineData("/run/user/1000/docker.sock")]
    [InlineData("/run/k3s/containerd/containerd.sock")]
    [InlineData("/var/run/k3s/containerd/containerd.sock")]
    [InlineData("/run/k3s/cri-dockerd/cri-dockerd.sock")]
    [InlineData("/run/k0s/containerd.sock")]
    [InlineData("/var/snap/microk8s/common/run/containerd.sock")]
    public void Reports_the_socket_of_each_runtime_even_unmounted(string path) => Verify.Verify(PodWith($"{{|KUBE1205:{path}|}}"));

    [Theory]
    [InlineData("/run")]
    [InlineData("/var/run")]
    [InlineData("/run/containerd")]
    [InlineData("/run/crio")]
    [InlineData("/var/run/podman")]
    [InlineData("/run/k3s")]
    [InlineData("/run/k3s/containerd")]
    [InlineData("/var/run/k0s")]
    [InlineData("/var/snap/microk8s/common/run")]
    [InlineData("/var/snap/microk8s")]
    public void Reports_a_directory_that_contains_a_socket(string path) => Verify.Verify(PodWith($"{{|KUBE1205:{path}|}}"));

    [Theory]
    [InlineData("/var/run/docker.sock/")]
    [InlineData("//run//docker.sock")]
    [InlineData("/run/./k3s/containerd/containerd.sock")]
    [InlineData("/run/../var/run/docker.sock")]
    [InlineData("/../run/crio/crio.sock")]
    [InlineData("/var/run/")]
    [InlineData("/run/containerd/.")]
    public void Compares_paths_in_their_normal_form(string path) => Verify.Verify(PodWith($"{{|KUBE1205:{path}|}}"));

    [Theory]
    [InlineData("/")]
    [InlineData("/var")]
    [InlineData("/var/snap")]
    [InlineData("/running")]
    [InlineData("/run/user/1000")]
    [InlineData("/run/udev")]
    [InlineData("/run/containerd/../secrets")]
    [InlineData("/opt/run/docker.sock")]
    [InlineData("/run/user/me/docker.sock")]
    [InlineData("/var/run/docker.sock.d")]
    [InlineData("/run/other.sock")]
    [InlineData("'{{ .Values.socket }}'")]
    public void Is_silent_about_other_and_unknown_paths(string path) => Verify.Verify(PodWith(path));

    [Fact]
    public void Option_adds_paths() => Verify.Verify(
        PodWith("{|KUBE1205:/run/k3s/containerd.sock|}"),
        options: ("kubeguard.socket_paths", "/run/k3s/containerd.sock/"));

    [Theory]
    [InlineData("/opt/runtime/api.sock")]
    [InlineData("/opt//runtime/api.sock")]
    [InlineData("/opt/runtime")]
    public void Option_is_compared_in_normal_form_and_counts_for_the_directories_above(string path) => Verify.Verify(
        PodWith($"{{|KUBE1205:{path}|}}"),
        options: ("kubeguard.socket_paths", "/opt/./runtime/x/../api.sock"));

    [Fact]
    public void Message_names_volume_and_path_and_offers_no_fix()
    {
        var finding = Verify.VerifyMessage(
            PodWith("{|KUBE1205:/run/docker.sock|}"),
            "Pod 'web' has the volume 'socket' on the container runtime's socket '/run/docker.sock', which gives control of the node; remove it");
        Assert.Empty(finding.Fixes);
    }

    [Fact]
    public void Message_says_what_a_directory_contains() => Verify.VerifyMessage(
        PodWith("{|KUBE1205:/var/run/|}"),
        "Pod 'web' has the volume 'socket' on the directory '/var/run' with the container runtime's socket, which gives control of the node; remove it");

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
