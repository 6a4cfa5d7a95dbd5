using static KubeGuard.Engine.Tests.Shapes.ShapeVerifier;

namespace KubeGuard.Engine.Tests.Shapes;

public sealed class PolicyTests
{
    private const string Template = "{ spec: { hostNetwork: true, containers: [{ name: \"*\", image: \"docker.io/*:latest\" }] } }";

    [Theory]
    [InlineData("kyverno.io/v1", "ClusterPolicy", "rules: [{ validate: { pattern: { spec: { template: X } } } }]")]
    [InlineData("kyverno.io/v2", "Policy", "rules: [{ validate: { anyPattern: [{ spec: { template: X } }] } }]")]
    [InlineData("kyverno.io/v1", "ClusterPolicy", "rules: [{ validate: { foreach: [{ list: a, pattern: { template: X } }] } }]")]
    [InlineData("kyverno.io/v1", "ClusterPolicy", "rules: [{ mutate: { patchStrategicMerge: { spec: { template: X } } } }]")]
    [InlineData("kyverno.io/v1", "ClusterPolicy", "rules: [{ generate: { kind: Deployment, data: { spec: { template: X } } } }]")]
    [InlineData("policies.kyverno.io/v1", "ValidatingPolicy", "template: X")]
    [InlineData("templates.gatekeeper.sh/v1", "ConstraintTemplate", "template: X")]
    [InlineData("constraints.gatekeeper.sh/v1beta1", "K8sAllowed", "parameters: { podTemplate: X }")]
    [InlineData("mutations.gatekeeper.sh/v1", "Assign", "parameters: { assign: { value: { template: X } } }")]
    [InlineData("admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicy", "matchConstraints: { resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }] }, validations: [{ expression: 'true' }], template: X")]
    [InlineData("policy.open-cluster-management.io/v1", "ConfigurationPolicy", "object-templates: [{ objectDefinition: { spec: { template: X } } }]")]
    [InlineData("policy.karmada.io/v1alpha1", "OverridePolicy", "template: X")]
    [InlineData("security.example.com/v1", "ImagePolicy", "template: X")]
    [InlineData("example.com/v1", "Checks", "checks: [{ pattern: { template: X } }]")]
    [InlineData("example.com/v1", "Release", "patches: [{ template: X }]")]
    public void A_policy_about_workloads_is_no_workload(string version, string kind, string spec) => Reports($$"""
        apiVersion: {{version}}
        kind: {{kind}}
        metadata: { name: p }
        spec: { {{spec.Replace("X", Template, StringComparison.Ordinal)}} }
        """);

    [Fact]
    public void A_kind_that_is_not_in_the_table_is_still_looked_through() => ReportsAmongOthers($$"""
        apiVersion: example.com/v1
        kind: Machine
        metadata: { name: p }
        spec: { worker: { podTemplate: {{Template}} } }
        """,
        "KUBE1002 spec.worker.podTemplate.spec.hostNetwork");
}
