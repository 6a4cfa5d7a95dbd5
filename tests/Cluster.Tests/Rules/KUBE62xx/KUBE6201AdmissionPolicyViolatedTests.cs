using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Admission;
using KubeGuard.Cluster.Rules;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;
using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Cluster.Rules.KUBE6201AdmissionPolicyViolatedRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6201AdmissionPolicyViolatedTests
{
    private const string Replicas = """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata: { name: replicas }
        spec:
          matchConstraints:
            resourceRules:
            - { apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [deployments] }
          validations:
          - expression: object.spec.replicas <= 5
            messageExpression: "'at most 5 replicas, not ' + string(object.spec.replicas)"
        ---
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata: { name: replicas }
        spec: { policyName: replicas, validationActions: [Deny] }
        ---

        """;

    private const string Web = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec:
          replicas: {|KUBE6201:6|}
        """;

    [Fact]
    public void Reports_the_field_that_the_expression_reads()
    {
        var finding = Verify.VerifyMessage(Replicas + Web, "Deployment 'shop/web' violates the policy 'replicas': at most 5 replicas, not 6");

        Assert.Equal(RuleSeverity.Error, finding.Severity);
        Assert.Equal("spec.replicas", finding.Path.ToString());
    }

    [Fact]
    public void Reports_the_owner_of_a_field_that_is_missing() => Verify.Verify(
        Replicas.Replace("object.spec.replicas <= 5", "has(object.spec.template.spec.securityContext.runAsNonRoot)").Replace("messageExpression", "# ") + """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            spec:
              {|KUBE6201:securityContext|}: { runAsUser: 5 }
              containers: [{ name: a, image: "a:1" }]
        """);

    [Theory]
    [InlineData("[Warn]", nameof(RuleSeverity.Warning))]
    [InlineData("[Audit]", nameof(RuleSeverity.Suggestion))]
    public void The_action_decides_the_severity(string actions, string severity) =>
        Assert.Equal(severity, Assert.Single(Verify.Verify(Replicas.Replace("[Deny]", actions) + Web)).Severity.ToString());

    [Fact]
    public void Is_silent_about_an_object_that_satisfies_the_policy() => Verify.Verify(Replicas + Web.Replace("{|KUBE6201:6|}", "5"));

    [Fact]
    public void Is_silent_without_a_binding() => Verify.Verify(Replicas.Replace("policyName: replicas", "policyName: other") + Web.Replace("{|KUBE6201:6|}", "6"));

    [Fact]
    public void Is_silent_about_a_value_that_a_template_fills_in() => Verify.Verify(Replicas + Web.Replace("{|KUBE6201:6|}", "\"{{ x }}\""));

    [Fact]
    public void Is_silent_about_an_unknown_version() => Verify.Verify(Replicas.Replace("k8s.io/v1", "k8s.io/v9") + Web.Replace("{|KUBE6201:6|}", "6"));

    [Fact]
    public void Is_silent_about_policies_themselves() => Verify.Verify(
        Replicas.TrimEnd('\n', '-').Replace("apiGroups: [apps]", "apiGroups: ['*']").Replace("resources: [deployments]", "resources: ['*']").Replace("object.spec.replicas <= 5", "1 == 2"));

    [Fact]
    public void Is_silent_about_a_policy_that_was_generated_from_a_rule() => Verify.Verify(
        Replicas.Replace("metadata: { name: replicas }\nspec:\n  match", "metadata: { name: replicas, annotations: { kubeguard/rule: KUBE4008 } }\nspec:\n  match") + Web.Replace("{|KUBE6201:6|}", "6"));

    [Fact]
    public void Without_policies_nothing_but_their_kind_is_asked_for()
    {
        var asked = new List<string>();
        var set = ManifestSet.Unknown.Observed(asked.Add);
        var policy = new RulePolicy(rules: [new KUBE6201AdmissionPolicyViolatedRule()]);
        var target = KubernetesObject.FromDocument(YamlStreamReader.Read("test.yaml", Web.Replace("{|KUBE6201:6|}", "6")).Documents[0].Root)!;

        Assert.Empty(new ManifestAnalyzer().Analyze(target, set, policy, TestContext.Current.CancellationToken));
        Assert.Equal([AdmissionPolicy.Kind], asked);
    }
}
