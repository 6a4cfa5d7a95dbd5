using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2617LabelInWrongSelector>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2617LabelInWrongSelectorTests
{
    [Theory]
    [InlineData("spec: { selector: {|KUBE2617:kubernetes.io/metadata.name == 'shop'|} }")]
    [InlineData("spec: { selector: {|KUBE2617:app == 'web' && projectcalico.org/name == 'shop'|} }")]
    [InlineData("spec: { ingress: [{ action: Allow, source: { selector: {|KUBE2617:kubernetes.io/metadata.name == 'shop'|} } }] }")]
    public void Reports_a_label_of_namespaces_in_a_selector_of_pods(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { namespaceSelector: {|KUBE2617:projectcalico.org/namespace == 'shop'|} }")]
    [InlineData("spec: { egress: [{ action: Allow, destination: { namespaceSelector: {|KUBE2617:projectcalico.org/namespace == 'shop'|} } }] }")]
    public void Reports_a_label_of_pods_in_a_selector_of_namespaces(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { selector: projectcalico.org/namespace == 'shop', namespaceSelector: kubernetes.io/metadata.name == 'shop' }")]
    [InlineData("spec: { ingress: [{ action: Allow, source: { selector: app == 'web', namespaceSelector: projectcalico.org/name == 'shop' } }] }")]
    [InlineData("spec: { serviceAccountSelector: projectcalico.org/name == 'web' }")]
    [InlineData("spec: { selector: '{{ x }}' }")]
    public void Is_silent_about_labels_that_the_selected_objects_may_have(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_label_and_its_selector() => Verify.VerifyMessage(
        Policy("spec: { selector: {|KUBE2617:kubernetes.io/metadata.name == 'shop'|} }"),
        "GlobalNetworkPolicy 'p' selects by the label kubernetes.io/metadata.name in selector, which pods do not have; use it in namespaceSelector");

    private static string Policy(string spec) => $$"""
        apiVersion: projectcalico.org/v3
        kind: GlobalNetworkPolicy
        metadata: { name: p }
        {{spec}}
        """;
}
