using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6049InvalidRestartPolicy>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6049InvalidRestartPolicyTests
{
    [Theory]
    [InlineData("containers: [{ {|KUBE6049:name|}: a, image: 'a:1', restartPolicyRules: [{ action: Restart, exitCodes: { operator: In, values: [42] } }] }]")]
    [InlineData("restartPolicy: Never, containers: [{ name: a, image: 'a:1', resizePolicy: [{ resourceName: memory, restartPolicy: {|KUBE6049:RestartContainer|} }] }]")]
    [InlineData("containers: [{ name: a, image: 'a:1', restartPolicy: Never, restartPolicyRules: [{ {|KUBE6049:action|}: Restart }] }]")]
    [InlineData("containers: [{ name: a, image: 'a:1', resizePolicy: [{ resourceName: cpu, restartPolicy: NotRequired }, { resourceName: {|KUBE6049:cpu|}, restartPolicy: NotRequired }] }]")]
    [InlineData("containers: [{ name: a, image: 'a:1' }], initContainers: [{ name: b, image: 'b:1', resizePolicy: [{ resourceName: cpu, restartPolicy: {|KUBE6049:RestartContainer|} }] }]")]
    [InlineData("restartPolicy: Never, containers: [{ name: a, image: 'a:1', restartPolicy: Always, resizePolicy: [{ resourceName: cpu, restartPolicy: {|KUBE6049:RestartContainer|} }] }]")]
    public void Reports_policies_that_containers_cannot_have(string spec) => Verify.Verify(PodOf(spec));

    [Theory]
    [InlineData("restartPolicy: Never, containers: [{ name: a, image: 'a:1' }]")]
    [InlineData("containers: [{ name: a, image: 'a:1', restartPolicy: Never }]")]
    [InlineData("containers: [{ name: a, image: 'a:1', restartPolicy: Never, restartPolicyRules: [{ action: Restart, exitCodes: { operator: In, values: [42] } }] }]")]
    [InlineData("restartPolicy: '{{ .Values.x }}', containers: [{ name: a, image: 'a:1', resizePolicy: [{ resourceName: memory, restartPolicy: RestartContainer }] }]")]
    [InlineData("containers: [{ name: a, image: 'a:1' }], initContainers: [{ name: b, image: 'b:1', resizePolicy: [{ resourceName: cpu, restartPolicy: NotRequired }] }]")]
    public void Is_silent_about_valid_and_unknown_policies(string spec) => Verify.Verify(PodOf(spec));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        PodOf("containers: [{ {|KUBE6049:name|}: a, image: 'a:1', restartPolicyRules: [{ action: Restart, exitCodes: { operator: In, values: [42] } }] }]"),
        "Container 'a' of Pod 'a' has an invalid restart policy: restartPolicyRules needs a restartPolicy");

    [Fact]
    public void Reports_a_container_with_a_policy_in_earlier_versions()
    {
        Verify.Verify(PodOf("containers: [{ name: a, image: 'a:1', restartPolicy: {|KUBE6049:Always|} }]"), "1.33");
        Verify.Verify(PodOf("containers: [{ name: a, image: 'a:1' }], initContainers: [{ name: b, image: 'b:1', restartPolicy: Always }]"), "1.33");
    }

    [Fact]
    public void Reports_rules_of_a_sidecar_in_earlier_versions()
    {
        const string Sidecar = "containers: [{ name: a, image: 'a:1' }], initContainers: [{ name: b, image: 'b:1', restartPolicy: Always, FIELD: [{ action: Restart, exitCodes: { operator: In, values: [42] } }] }]";

        Verify.Verify(PodOf(Sidecar.Replace("FIELD", "{|KUBE6049:restartPolicyRules|}", StringComparison.Ordinal)), "1.35");
        Verify.Verify(PodOf(Sidecar.Replace("FIELD", "restartPolicyRules", StringComparison.Ordinal)), "1.36");
    }

    [Theory]
    [InlineData(20, 255, "restartPolicyRules", "values")]
    [InlineData(21, 1, "{|KUBE6049:restartPolicyRules|}", "values")]
    [InlineData(1, 256, "restartPolicyRules", "{|KUBE6049:values|}")]
    public void Reports_more_rules_or_values_than_allowed(int rules, int values, string fieldOfRules, string fieldOfValues)
    {
        var rule = $"{{ action: Restart, exitCodes: {{ operator: In, {fieldOfValues}: [{string.Join(", ", Enumerable.Range(0, values))}] }} }}";

        Verify.Verify(PodOf($"containers: [{{ name: a, image: 'a:1', restartPolicy: Never, {fieldOfRules}: [{string.Join(", ", Enumerable.Repeat(rule, rules))}] }}]"));
    }

    [Fact]
    public void Fix_lets_the_pods_of_a_workload_restart() => Verify.VerifyFix(
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: a }
        spec:
          selector: { matchLabels: { app: a } }
          template: { metadata: { labels: { app: a } }, spec: { restartPolicy: {|KUBE6049:OnFailure|}, containers: [{ name: a, image: "a:1" }] } }
        """,
        "Remove spec.template.spec.restartPolicy");

    private static string PodOf(string spec) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { {{spec}} }
        """;
}
