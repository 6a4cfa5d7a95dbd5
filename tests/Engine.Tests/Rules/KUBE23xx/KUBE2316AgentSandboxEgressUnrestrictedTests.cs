using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2316AgentSandboxEgressUnrestricted>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2316AgentSandboxEgressUnrestrictedTests
{
    [Theory]
    [InlineData("spec: { networkPolicyManagement: {|KUBE2316:Unmanaged|} }")]
    [InlineData("{|KUBE2316:spec|}: { networkPolicyManagement: Managed }")]
    public void Reports_a_sandbox_without_a_policy(string spec) => Verify.Verify(Template(spec));

    [Theory]
    [InlineData("{ {|KUBE2316:ports|}: [{ port: 443 }] }")]
    [InlineData("{ {|KUBE2316:to|}: [] }")]
    [InlineData("{ to: [{|KUBE2316:{}|}] }")]
    [InlineData("{ to: [{ {|KUBE2316:namespaceSelector|}: {} }] }")]
    [InlineData("{ to: [{ {|KUBE2316:namespaceSelector|}: {}, podSelector: {} }] }")]
    [InlineData("{ to: [{ {|KUBE2316:ipBlock|}: { cidr: 0.0.0.0/0 } }] }")]
    [InlineData("{ to: [{ podSelector: { matchLabels: { app: a } } }, { {|KUBE2316:ipBlock|}: { cidr: '::/0' } }] }")]
    public void Reports_a_rule_for_everything(string rule) => Verify.Verify(Template($"spec: {{ networkPolicyManagement: Managed, networkPolicy: {{ egress: [{rule}] }} }}"));

    [Theory]
    [InlineData("spec: {}")]
    [InlineData("spec: { networkPolicyManagement: '{{ x }}' }")]
    [InlineData("spec: { networkPolicyManagement: Managed, networkPolicy: '{{ x }}' }")]
    [InlineData("spec: { networkPolicyManagement: Managed, networkPolicy: { egress: [] } }")]
    [InlineData("spec: { networkPolicyManagement: Managed, networkPolicy: { egress: ['{{ x }}', { to: '{{ x }}' }] } }")]
    [InlineData("spec: { networkPolicy: { egress: [{ to: [{ namespaceSelector: {}, podSelector: { matchLabels: { app: proxy } } }, { ipBlock: { cidr: 192.0.2.0/24 } }] }] } }")]
    public void Is_silent_about_a_policy_for_certain_peers(string spec) => Verify.Verify(Template(spec));

    [Fact]
    public void Is_silent_about_other_kinds() => Verify.Verify(Template("spec: { networkPolicyManagement: Unmanaged }").Replace("SandboxTemplate", "Sandbox"));

    [Fact]
    public void Message_names_the_problem() => Verify.VerifyMessage(
        Template("spec: { networkPolicyManagement: {|KUBE2316:Unmanaged|} }"),
        "SandboxTemplate 'agents/agent' lets agents in its sandboxes connect to everything: networkPolicyManagement is not 'Managed', so no policy is made; name the peers that they need");

    private static string Template(string spec) => $$"""
        apiVersion: agents.x-k8s.io/v1alpha1
        kind: SandboxTemplate
        metadata: { name: agent, namespace: agents }
        {{spec}}
        """;
}
