using KubeGuard.Rules;
using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Cluster.Rules.KUBE9001CustomRuleRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE9001CustomRuleTests
{
    private const string Rule = """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata:
          name: owner
          annotations:
            kubeguard/rule: SHOP001
            kubeguard/severity: error
            kubeguard/help: https://example.com/SHOP001
        spec:
          matchConstraints:
            resourceRules:
            - { apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }
          validations:
          - expression: "'owner' in object.metadata.?labels.orValue({})"
            message: name the owner in the label 'owner'
        ---

        """;

    private const string Web = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          {|KUBE9001:labels|}: { app: web }
        spec:
          selector: { matchLabels: { app: web } }
        """;

    [Fact]
    public void Reports_a_violation_with_the_ID_of_the_project()
    {
        var finding = Verify.VerifyMessage(Rule + Web, "Deployment 'web' violates SHOP001: name the owner in the label 'owner'");

        Assert.Equal(RuleSeverity.Error, finding.Severity);
        Assert.Equal("https://example.com/SHOP001", finding.Descriptor.HelpUriFor(finding.Arguments));
    }

    [Theory]
    [InlineData("suggestion", nameof(RuleSeverity.Suggestion))]
    [InlineData("warning", nameof(RuleSeverity.Warning))]
    [InlineData("no word of severity", nameof(RuleSeverity.Warning))]
    public void The_annotation_decides_the_severity(string text, string severity) =>
        Assert.Equal(severity, Assert.Single(Verify.Verify(Rule.Replace("severity: error", $"severity: {text}") + Web)).Severity.ToString());

    [Fact]
    public void Without_a_link_the_finding_leads_to_the_page_of_the_rule()
    {
        var finding = Assert.Single(Verify.Verify(Rule.Replace("kubeguard/help", "other/help") + Web));

        Assert.Equal(finding.Descriptor.HelpUri, finding.Descriptor.HelpUriFor(finding.Arguments));
    }

    [Fact]
    public void A_binding_narrows_it_and_decides_the_severity_without_the_annotation()
    {
        const string Binding = """
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicyBinding
            metadata: { name: owner }
            spec: { policyName: owner, validationActions: [Audit], matchResources: { objectSelector: { matchLabels: { app: APP } } } }
            ---

            """;
        var rule = Rule.Replace("kubeguard/severity", "other/severity");

        Assert.Equal(RuleSeverity.Suggestion, Assert.Single(Verify.Verify(rule + Binding.Replace("APP", "web") + Web)).Severity);
        Verify.Verify(rule + Binding.Replace("APP", "other") + Web.Replace("{|KUBE9001:labels|}", "labels"));
    }

    [Fact]
    public void Is_silent_about_an_object_that_satisfies_it() => Verify.Verify(Rule + Web.Replace("{|KUBE9001:labels|}: {", "labels: { owner: a,"));

    [Fact]
    public void Is_silent_about_a_policy_without_ID() => Verify.Verify(Rule.Replace("kubeguard/rule", "other/rule") + Web.Replace("{|KUBE9001:labels|}", "labels"));
}
