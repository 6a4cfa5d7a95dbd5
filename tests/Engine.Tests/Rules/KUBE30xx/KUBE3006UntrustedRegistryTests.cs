using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3006UntrustedRegistry>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3006UntrustedRegistryTests
{
    [Fact]
    public void Reports_images_from_elsewhere_on_all_containers() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - { name: setup, image: {|KUBE3006:'ghcr.io/contoso/setup:1'|} }
          containers:
          - { name: web, image: {|KUBE3006:'nginx:1.27'|} }
          ephemeralContainers:
          - { name: debug, image: {|KUBE3006:'docker.io/busybox:1'|} }
        """);

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0")]
    [InlineData("registry.k8s.io/pause:3.9")]
    [InlineData("mcr.microsoft.com/{{ .Values.image }}")]
    [InlineData("{{ .Values.registry }}/app:1")]
    [InlineData("")]
    public void Is_silent_about_trusted_and_unknown_registries(string image) => Verify.Verify(PodWith($"'{image}'"));

    [Theory]
    [InlineData("mcr.microsoft.com.evil.example/dotnet/aspnet:10.0")]
    [InlineData("evil.example/mcr.microsoft.com/aspnet:10.0")]
    [InlineData("ghcr.io/{{ .Values.image }}")]
    public void Reports_names_that_only_look_trusted(string image) => Verify.Verify(PodWith($"{{|KUBE3006:'{image}'|}}"));

    [Fact]
    public void Option_replaces_the_list_and_compares_whole_segments() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: 'ghcr.io/contoso/a:1' }
          - { name: b, image: {|KUBE3006:'ghcr.io/contoso-b/b:1'|} }
          - { name: c, image: 'registry.example.com:5000/c:1' }
          - { name: d, image: {|KUBE3006:'mcr.microsoft.com/d:1'|} }
        """,
        options: ("kubeguard.trusted_registries", "ghcr.io/contoso, registry.example.com:5000"));

    [Theory]
    [InlineData("+ghcr.io/contoso")]
    [InlineData(" + ghcr.io/contoso, quay.io")]
    [InlineData("+quay.io;+ghcr.io/contoso")]
    [InlineData("+,ghcr.io/contoso")]
    [InlineData("+https://ghcr.io/contoso/")]
    public void Option_with_a_leading_plus_adds_to_the_defaults(string registries) => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: 'ghcr.io/contoso/a:1' }
          - { name: b, image: {|KUBE3006:'ghcr.io/other/b:1'|} }
          - { name: c, image: 'mcr.microsoft.com/c:1' }
        """,
        options: ("kubeguard.trusted_registries", registries));

    [Theory]
    [InlineData("https://ghcr.io/contoso")]
    [InlineData("ghcr.io/contoso/")]
    [InlineData("docker://ghcr.io/contoso//, quay.io")]
    [InlineData("quay.io, +ghcr.io/contoso")]
    public void Option_without_a_leading_plus_replaces_the_list_however_a_registry_is_written(string registries) => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: 'ghcr.io/contoso/a:1' }
          - { name: c, image: {|KUBE3006:'mcr.microsoft.com/c:1'|} }
        """,
        options: ("kubeguard.trusted_registries", registries));

    [Fact]
    public void An_entry_without_a_registry_is_on_Docker_Hub() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: 'contoso/a:1' }
          - { name: b, image: 'docker.io/contoso/b:1' }
          - { name: c, image: 'nginx:1.27' }
          - { name: d, image: {|KUBE3006:'fabrikam/d:1'|} }
        """,
        options: ("kubeguard.trusted_registries", "contoso, docker.io/library"));

    [Fact]
    public void An_empty_list_switches_the_rule_off() =>
        Verify.Verify(PodWith("'nginx:1.27'"), options: ("kubeguard.trusted_registries", ""));

    [Fact]
    public void Analyzes_the_pod_template_of_a_custom_resource() => Verify.Verify("""
        apiVersion: agents.x-k8s.io/v1alpha1
        kind: SandboxTemplate
        metadata: { name: agent }
        spec:
          podTemplate:
            spec:
              containers:
              - { name: agent, image: {|KUBE3006:'ghcr.io/contoso/agent:1'|} }
        """);

    [Fact]
    public void Message_tells_how_to_add_a_registry_and_there_is_no_fix()
    {
        var finding = Verify.VerifyMessage(
            PodWith("{|KUBE3006:'nginx:1.27'|}"),
            "Container 'a' of Pod 'web' uses the image 'nginx:1.27', which is not from a trusted registry; use one, or add the registry to kubeguard.trusted_registries or KubeGuardTrustedRegistries, with a leading + to keep the defaults");
        Assert.Empty(finding.Fixes);
    }

    private static string PodWith(string image) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: {{image}} }
        """;
}
