using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3007BlockedRegistry>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3007BlockedRegistryTests
{
    [Fact]
    public void Is_silent_while_the_list_is_empty() => Verify.Verify(Pod);

    [Fact]
    public void Reports_images_under_a_blocked_registry_on_all_containers() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - { name: setup, image: {|KUBE3007:'docker.io/contoso/setup:1'|} }
          containers:
          - { name: a, image: {|KUBE3007:'nginx:1.27'|} }
          - { name: b, image: {|KUBE3007:'ghcr.io/fabrikam/b:1'|} }
          - { name: c, image: 'ghcr.io/fabrikam-c/c:1' }
          - { name: d, image: '{{ .Values.image }}' }
          ephemeralContainers:
          - { name: debug, image: {|KUBE3007:busybox|} }
        """,
        options: ("kubeguard.blocked_registries", "docker.io, ghcr.io/fabrikam"));

    [Fact]
    public void An_entry_without_a_registry_is_on_Docker_Hub() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: {|KUBE3007:'fabrikam/a:1'|} }
          - { name: b, image: 'ghcr.io/fabrikam/b:1' }
        """,
        options: ("kubeguard.blocked_registries", "fabrikam"));

    [Fact]
    public void Message_names_the_entry_that_blocks()
    {
        var finding = Assert.Single(Verify.Verify(
            Pod.Replace("'nginx:1.27'", "{|KUBE3007:'nginx:1.27'|}"), options: ("kubeguard.blocked_registries", "docker.io")));
        Assert.Equal("Container 'a' of Pod 'web' uses the image 'nginx:1.27' from the blocked registry 'docker.io'; use another registry", finding.Message);
        Assert.Empty(finding.Fixes);
    }

    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: 'nginx:1.27' }
        """;
}
