using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Cluster.Rules.KUBE6203AdmissionPolicyNotEvaluatedRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6203AdmissionPolicyNotEvaluatedTests
{
    private const string Binding = """

        ---
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata: { name: b }
        spec: { policyName: p, validationActions: [Deny] }
        """;

    [Fact]
    public void Reports_a_policy_without_binding() => Verify.VerifyMessage(
        Policy("{|KUBE6203:p|}", "validations: [{ expression: 1 == 1 }]"),
        "The build does not evaluate ValidatingAdmissionPolicy 'p' since the project has no binding of it, without which it has no effect");

    [Fact]
    public void Is_silent_about_a_policy_that_is_evaluated() => Verify.Verify(Policy("p", "validations: [{ expression: object.metadata.name == 'a' }]") + Binding);

    [Fact]
    public void Is_silent_about_a_rule_of_the_project_without_binding() => Verify.Verify(
        Policy("p, annotations: { kubeguard/rule: SHOP1 }", "validations: [{ expression: object.metadata.name == 'a' }]"));

    [Fact]
    public void Reports_a_rule_of_the_project_that_has_parameters_and_no_binding() => Verify.Verify(
        Policy("{|KUBE6203:p|}, annotations: { kubeguard/rule: SHOP1 }", "paramKind: { apiVersion: v1, kind: ConfigMap }, validations: [{ expression: params == null }]"));

    [Theory]
    [InlineData("object.metadata.name == 'a' || {|KUBE6203:request.userInfo.username == 'x'|}", "request.userInfo")]
    [InlineData("{|KUBE6203:request.dryRun|}", "request.dryRun")]
    [InlineData("{|KUBE6203:authorizer.group('').resource('pods').check('get').allowed()|}", "authorizer")]
    public void Reports_what_only_the_cluster_knows(string expression, string name)
    {
        var whole = expression.Replace("{|KUBE6203:", "").Replace("|}", "");
        var finding = Verify.VerifyMessage(
            Policy("p", $"validations: [{{ expression: {{|KUBE6203:{whole}|}} }}]") + Binding,
            $"The build does not evaluate ValidatingAdmissionPolicy 'p' where its answer depends on {name}, which only the cluster knows");

        Assert.NotNull(finding.Part);
    }

    [Fact]
    public void Reports_a_policy_about_other_operations() => Verify.Verify(
        Policy("{|KUBE6203:p|}", "validations: [{ expression: 1 == 1 }]").Replace("[CREATE]", "[UPDATE, DELETE]") + Binding);

    [Fact]
    public void Reports_a_policy_about_subresources() => Verify.Verify(
        Policy("{|KUBE6203:p|}", "validations: [{ expression: 1 == 1 }]").Replace("[pods]", "[pods/exec]") + Binding);

    [Fact]
    public void Reports_a_binding_whose_parameters_are_not_there() => Verify.VerifyMessage(
        Policy("p", "paramKind: { apiVersion: v1, kind: ConfigMap }, validations: [{ expression: params == null }]") + """

        ---
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata: { name: b }
        spec: { policyName: p, validationActions: [Deny], {|KUBE6203:paramRef|}: { name: a, parameterNotFoundAction: Deny } }
        """,
        "The build does not evaluate ValidatingAdmissionPolicyBinding 'b' since the project does not have its parameters");

    [Theory]
    [InlineData("admissionregistration.k8s.io/v9", "ValidatingAdmissionPolicy", "since it does not know the version 'v9' of ValidatingAdmissionPolicy")]
    [InlineData("admissionregistration.k8s.io/v9", "ValidatingAdmissionPolicyBinding", "since it does not know the version 'v9' of ValidatingAdmissionPolicyBinding")]
    [InlineData("admissionregistration.k8s.io/v1beta1", "MutatingAdmissionPolicy", "since it changes objects; only its expressions are checked")]
    [InlineData("kyverno.io/v1", "ClusterPolicy", "since only Kyverno evaluates its policies")]
    [InlineData("policies.kyverno.io/v1alpha1", "ValidatingPolicy", "since only Kyverno evaluates its policies")]
    [InlineData("templates.gatekeeper.sh/v1", "ConstraintTemplate", "since only Gatekeeper evaluates its policies")]
    [InlineData("constraints.gatekeeper.sh/v1beta1", "K8sRequiredLabels", "since only Gatekeeper evaluates its policies")]
    public void Reports_what_the_build_does_not_evaluate(string apiVersion, string kind, string reason) => Verify.VerifyMessage(
        $$"""
        apiVersion: {{apiVersion}}
        kind: {{kind}}
        metadata: { name: {|KUBE6203:a|} }
        """,
        $"The build does not evaluate {kind} 'a' {reason}");

    [Fact]
    public void Is_silent_about_an_invalid_policy_which_is_reported_as_such() => Verify.Verify(Policy("p", "validations: [{ expression: nope }]"));

    private static string Policy(string name, string spec) => $$"""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata: { name: {{name}} }
        spec: { matchConstraints: { resourceRules: [{ apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods] }] }, {{spec}} }
        """;
}
