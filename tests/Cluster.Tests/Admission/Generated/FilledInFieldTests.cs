namespace KubeGuard.Cluster.Tests.Admission.Generated;

/// <summary>Objects about which a rule and its policy differ, since the API server fills in defaults before the policy sees them.</summary>
public sealed class FilledInFieldTests
{
    [Theory]
    [InlineData("KUBE1008", "", "hostNetwork: true, containers: [{ name: a, image: a, ports: [{ containerPort: 80 }] }]")]
    [InlineData("KUBE3004", "forbidden_policies = IfNotPresent", "containers: [{ name: a, image: 'a:1' }]")]
    [InlineData("KUBE3005", "floating_tags = dev", "containers: [{ name: a, image: 'a:dev' }]")]
    public void Only_the_policy_refuses_what_the_server_fills_in(string rule, string settings, string spec) => Verify(rule, settings, spec, byRule: false, byPolicy: true);

    [Theory]
    [InlineData("KUBE3004", "strict_explicit = true", "containers: [{ name: a, image: a }]")]
    [InlineData("KUBE4001", "accept_limit_as_request = false", "containers: [{ name: a, image: a, resources: { limits: { cpu: 1 } } }]")]
    [InlineData("KUBE4003", "accept_limit_as_request = false", "containers: [{ name: a, image: a, resources: { limits: { memory: 1Gi } } }]")]
    public void Only_the_rule_reports_that_it_is_not_written(string rule, string settings, string spec) => Verify(rule, settings, spec, byRule: true, byPolicy: false);

    private static void Verify(string rule, string settings, string spec, bool byRule, bool byPolicy)
    {
        var comparison = new PolicyComparison("latest", PolicySettings.Parse(settings));
        var pod = Assert.Single(PolicyComparison.ObjectsIn($"{{ apiVersion: v1, kind: Pod, metadata: {{ name: a }}, spec: {{ {spec} }} }}"));
        var policy = new OwnCel(comparison.Expressions[rule], comparison.Version);
        var found = Assert.Single(comparison.CasesOf([("a", pod)], hasDefaults: true), item => item.Rule == rule);

        Assert.Equal((byRule, byPolicy), (found.Findings.Count > 0, policy.Evaluate(found.Seen).Messages.Count > 0));
        Assert.True(FilledInField.IsRead(rule, pod));
    }
}
