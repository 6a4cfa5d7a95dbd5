using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2621ApiVersionMixUp>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2621ApiVersionMixUpTests
{
    [Theory]
    [InlineData("networking.k8s.io/v1", "{|KUBE2621:GlobalNetworkPolicy|}")]
    [InlineData("crd.projectcalico.org/v1", "{|KUBE2621:NetworkPolicy|}")]
    [InlineData("crd.projectcalico.org/v1", "{|KUBE2621:Tier|}")]
    public void Reports_a_kind_in_the_wrong_group(string apiVersion, string kind) => Verify.Verify(Object(apiVersion, kind, "spec: {}"));

    [Theory]
    [InlineData("networking.k8s.io/v1", "spec: { selector: {|KUBE2621:all()|} }")]
    [InlineData("networking.k8s.io/v1", "spec: { podSelector: {}, {|KUBE2621:types|}: [Ingress], order: {|KUBE2621:10|} }")]
    [InlineData("projectcalico.org/v3", "spec: { {|KUBE2621:podSelector|}: {}, {|KUBE2621:policyTypes|}: [Ingress] }")]
    public void Reports_fields_of_the_other_API(string apiVersion, string spec) => Verify.Verify(Object(apiVersion, "NetworkPolicy", spec));

    [Theory]
    [InlineData("networking.k8s.io/v1", "spec: { podSelector: {}, policyTypes: [Ingress] }")]
    [InlineData("networking.k8s.io/v1", "spec: { podSelector: {}, namespaceSelector: {} }")]
    [InlineData("projectcalico.org/v3", "spec: { selector: all(), types: [Ingress], order: 10 }")]
    [InlineData("projectcalico.org/v3", "spec: '{{ x }}'")]
    public void Is_silent_about_fields_of_the_own_API(string apiVersion, string spec) => Verify.Verify(Object(apiVersion, "NetworkPolicy", spec));

    [Fact]
    public void Is_silent_about_other_kinds_that_Calico_stores() => Verify.Verify(Object("crd.projectcalico.org/v1", "IPPool", "spec: {}"));

    [Fact]
    public void Message_names_the_API() => Verify.VerifyMessage(
        Object("networking.k8s.io/v1", "NetworkPolicy", "spec: { selector: {|KUBE2621:all()|} }"),
        "NetworkPolicy 'p' mixes two APIs: selector is a field of policies of Calico");

    private static string Object(string apiVersion, string kind, string spec) => $$"""
        apiVersion: {{apiVersion}}
        kind: {{kind}}
        metadata: { name: p }
        {{spec}}
        """;
}
