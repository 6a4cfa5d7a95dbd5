using KubeGuard.Kubernetes;

namespace KubeGuard.Engine.Tests.Kubernetes;

public sealed class PodTests
{
    [Theory]
    [InlineData("containers: [{ image: 'a:1' }]", false)]
    [InlineData("containers: [{ image: 'a:1' }], os: { name: linux }", false)]
    [InlineData("containers: [{ image: 'a:1' }], os: { name: windows }", true)]
    [InlineData("containers: [{ image: 'a:1' }], os: { name: '{{ os }}' }", true)]
    [InlineData("containers: [{ image: 'a:1' }], os: null", false)]
    [InlineData("hostNetwork: true", false)]
    public void May_be_Windows_if_it_says_so_or_may_say_so(string spec, bool expected) => Assert.Equal(expected, PodOf(spec).MayBeWindows);

    [Theory]
    [InlineData("containers: [{ image: 'a:1' }]", false)]
    [InlineData("containers: [{ image: 'a:1' }], hostUsers: true", false)]
    [InlineData("containers: [{ image: 'a:1' }], hostUsers: false", true)]
    [InlineData("containers: [{ image: 'a:1' }], hostUsers: '{{ x }}'", true)]
    public void May_have_a_user_namespace_if_it_says_so_or_may_say_so(string spec, bool expected) =>
        Assert.Equal(expected, PodOf(spec).MayHaveUserNamespace);

    [Fact]
    public void Containers_of_all_lists_have_their_kind() => Assert.Equal(
        [("Init container 'setup'", ContainerKind.Init), ("Sidecar container 'proxy'", ContainerKind.Sidecar), ("Container 'web'", ContainerKind.Regular), ("Ephemeral container 'debug'", ContainerKind.Ephemeral)],
        PodOf("""
            initContainers: [{ name: setup, image: 'a:1' }, { name: proxy, image: 'a:1', restartPolicy: Always }],
            containers: [{ name: web, image: 'a:1' }],
            ephemeralContainers: [{ name: debug, image: 'a:1' }]
            """).Containers.Select(container => (container.Description.Replace(" of Pod 'web'", ""), container.Kind)));

    [Fact]
    public void A_field_of_the_container_counts_before_the_pods()
    {
        var containers = PodOf("""
            securityContext: { runAsUser: 1 },
            containers: [{ name: a, image: 'a:1', securityContext: { runAsUser: 2 } }, { name: b, image: 'b:1' }]
            """).Containers;
        Assert.Equal([2, 1], containers.Select(container => container.EffectiveSecurityContext("runAsUser").Integer));
    }

    private static Pod PodOf(string spec) =>
        Assert.Single(Yaml.Object($"{{ apiVersion: v1, kind: Pod, metadata: {{ name: web }}, spec: {{ {spec} }} }}").Pods);
}
