using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6119DanglingAdmissionPolicyBindingRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6119DanglingAdmissionPolicyBindingTests
{
    private static string Policy(string kind = "ValidatingAdmissionPolicy") => $$"""

        ---
        apiVersion: admissionregistration.k8s.io/v1
        kind: {{kind}}
        metadata: { name: images }
        """;

    private static string Binding(string policy, string kind = "ValidatingAdmissionPolicyBinding") => $$"""
        apiVersion: admissionregistration.k8s.io/v1
        kind: {{kind}}
        metadata: { name: everywhere }
        spec: { policyName: {{policy}} }
        """;

    [Theory]
    [InlineData("ValidatingAdmissionPolicy")]
    [InlineData("MutatingAdmissionPolicy")]
    public void Reports_a_policy_that_is_not_there(string kind) => Verify.Verify(Binding("{|KUBE6119:ports|}", kind + "Binding") + Policy(kind));

    [Fact]
    public void Reports_a_policy_of_the_other_kind() =>
        Verify.VerifyComplete(Binding("{|KUBE6119:images|}") + Policy("MutatingAdmissionPolicy"));

    [Theory]
    [InlineData("images")]
    [InlineData("'{{ .Values.policy }}'")]
    [InlineData("null")]
    public void Is_silent_where_the_policy_is_there_or_not_known(string policy) => Verify.Verify(Binding(policy) + Policy());

    [Fact]
    public void Is_silent_in_an_open_set_that_shows_no_policy() => Verify.Verify(Binding("ports"));

    [Fact]
    public void Reports_in_a_complete_set_without_policies() => Verify.VerifyComplete(Binding("{|KUBE6119:ports|}"));

    [Fact]
    public void Option_names_policies_that_others_deploy() =>
        Verify.Verify(Binding("ports") + Policy(), ("kubeguard.external_objects", "ValidatingAdmissionPolicy/*/ports"));

    [Fact]
    public void Message_names_the_policy_and_one_of_a_similar_name() => Verify.VerifyMessage(
        Binding("{|KUBE6119:image|}") + Policy(),
        "ValidatingAdmissionPolicyBinding 'everywhere' binds a policy that does not exist: there is no ValidatingAdmissionPolicy 'image'; did you mean 'images'?");
}
