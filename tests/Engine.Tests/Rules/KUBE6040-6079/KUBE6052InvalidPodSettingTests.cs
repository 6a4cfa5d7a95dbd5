using KubeGuard.Rules;
using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6052InvalidPodSetting>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6052InvalidPodSettingTests
{
    [Theory]
    [InlineData("hostname: {|KUBE6052:a.b|}")]
    [InlineData("subdomain: {|KUBE6052:A|}")]
    [InlineData("serviceAccountName: {|KUBE6052:A|}")]
    [InlineData("terminationGracePeriodSeconds: {|KUBE6052:-1|}")]
    [InlineData("activeDeadlineSeconds: {|KUBE6052:0|}")]
    [InlineData("readinessGates: [{ conditionType: {|KUBE6052:a b|} }]")]
    [InlineData("schedulingGates: [{ name: a }, { name: {|KUBE6052:a|} }]")]
    [InlineData("dnsConfig: { {|KUBE6052:nameservers|}: [10.0.0.1, 10.0.0.2, 10.0.0.3, 10.0.0.4] }")]
    [InlineData("dnsConfig: { nameservers: [{|KUBE6052:dns|}] }")]
    [InlineData("dnsConfig: { searches: [{|KUBE6052:a b|}] }")]
    [InlineData("dnsConfig: { options: [{ name: {|KUBE6052:''|} }] }")]
    [InlineData("hostAliases: [{ ip: {|KUBE6052:localhost|}, hostnames: [a] }]")]
    [InlineData("hostAliases: [{ ip: 10.0.0.1, hostnames: [{|KUBE6052:A|}] }]")]
    [InlineData("hostNetwork: true, hostnameOverride: {|KUBE6052:a.b|}")]
    [InlineData("priorityClassName: high, priority: {|KUBE6052:100|}")]
    [InlineData("schedulingGates: [{ name: a/b }], nodeName: {|KUBE6052:c|}")]
    [InlineData("runtimeClassName: {|KUBE6052:''|}")]
    [InlineData("hostnameOverride: {|KUBE6052:''|}")]
    public void Reports_values_that_are_refused(string fields) => Verify.Verify(PodWith(fields));

    [Theory]
    [InlineData("hostname: a")]
    [InlineData("hostname: '{{ .Values.x }}'")]
    [InlineData("dnsPolicy: None, dnsConfig: { nameservers: ['::1'] }")]
    [InlineData("dnsPolicy: None, dnsConfig: '{{ .Values.x }}'")]
    [InlineData("dnsConfig: { searches: [., a_b.example.com.] }")]
    [InlineData("hostAliases: [{ ip: '{{ .Values.x }}' }]")]
    [InlineData("activeDeadlineSeconds: 1")]
    [InlineData("priorityClassName: high")]
    public void Is_silent_about_valid_and_unknown_values(string fields) => Verify.Verify(PodWith(fields));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        PodWith("hostname: {|KUBE6052:a.b|}"),
        "Pod 'a' has an invalid setting: 'a.b' is no DNS label (at most 63 lowercase letters, digits and hyphens, with no hyphen at either end)");

    [Fact]
    public void Reports_the_deadline_of_a_workload_that_does_not_end() => Verify.VerifyFix(
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: a }
        spec:
          selector: { matchLabels: { app: a } }
          template: { metadata: { labels: { app: a } }, spec: { activeDeadlineSeconds: {|KUBE6052:60|}, containers: [{ name: a, image: "a:1" }] } }
        """,
        "Remove spec.template.spec.activeDeadlineSeconds");

    [Theory]
    [InlineData("'-10'")]
    [InlineData("'0'")]
    [InlineData("{|KUBE6052:many|}")]
    [InlineData("{|KUBE6052:'+10'|}")]
    [InlineData("{|KUBE6052:'010'|}")]
    [InlineData("{|KUBE6052:'2147483648'|}")]
    public void Reports_a_cost_of_deletion_that_is_no_integer(string cost) => Verify.Verify($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a, annotations: { controller.kubernetes.io/pod-deletion-cost: {{cost}} } }
        spec: { containers: [{ name: a, image: "a:1" }] }
        """);

    [Theory]
    [InlineData("dnsConfig: { searches: [{|KUBE6052:a_b|}] }", "1.31")]
    [InlineData("hostAliases: [{ ip: 010.0.0.1, hostnames: [a] }]", "1.35")]
    [InlineData("hostAliases: [{ ip: {|KUBE6052:010.0.0.1|}, hostnames: [a] }]", "1.36")]
    public void Follows_the_version(string fields, string version) => Verify.Verify(PodWith(fields), version);

    [Theory]
    [InlineData("priorityClassName: high, priority: {|KUBE6052:100|}")]
    [InlineData("terminationGracePeriodSeconds: {|KUBE6052:-1|}")]
    public void Warns_only_of_what_the_API_server_may_take(string fields) =>
        Assert.Equal(RuleSeverity.Warning, Assert.Single(Verify.Verify(PodWith(fields))).Severity);

    [Theory]
    [InlineData("{|KUBE6052:b|}", "nodeName: ''")]
    [InlineData("b", "nodeName: c")]
    public void Reports_the_annotation_of_a_static_pod_without_a_node(string annotation, string field) => Verify.Verify($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a, annotations: { kubernetes.io/config.mirror: {{annotation}} } }
        spec: { {{field}}, containers: [{ name: a, image: "a:1" }] }
        """);

    private static string PodWith(string fields) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { {{fields}}, containers: [{ name: a, image: "a:1" }] }
        """;
}
