using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6033InvalidContainerName>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6033InvalidContainerNameTests
{
    [Theory]
    [InlineData("containers: [{ name: {|KUBE6033:A|}, image: 'a:1' }]")]
    [InlineData("containers: [{ name: {|KUBE6033:a.b|}, image: 'a:1' }]")]
    [InlineData("containers: [{ name: {|KUBE6033:''|}, image: 'a:1' }]")]
    [InlineData("containers: [{ name: a, image: 'a:1' }, { name: {|KUBE6033:a|}, image: 'a:1' }]")]
    [InlineData("containers: [{ name: a, image: 'a:1' }], initContainers: [{ name: {|KUBE6033:a|}, image: 'a:1' }]")]
    public void Reports_a_name_that_is_none_or_another_ones(string spec) => Verify.Verify(PodOf(spec));

    [Theory]
    [InlineData("containers: [{ name: a-1, image: 'a:1' }, { name: b, image: 'a:1' }]")]
    [InlineData("containers: [{ name: '{{ .Values.x }}', image: 'a:1' }, { name: '{{ .Values.x }}', image: 'a:1' }]")]
    public void Is_silent_about_valid_and_unknown_names(string spec) => Verify.Verify(PodOf(spec));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        PodOf("containers: [{ name: a, image: 'a:1' }, { name: {|KUBE6033:a|}, image: 'a:1' }]"),
        "Pod 'a' has an invalid container name: two containers are named 'a'");

    private static string PodOf(string spec) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { {{spec}} }
        """;
}
