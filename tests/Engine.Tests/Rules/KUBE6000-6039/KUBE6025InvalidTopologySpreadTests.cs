using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6025InvalidTopologySpread>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6025InvalidTopologySpreadTests
{
    [Theory]
    [InlineData("topologySpreadConstraints: [{ maxSkew: {|KUBE6025:0|}, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {} }]")]
    [InlineData("topologySpreadConstraints: [{ maxSkew: 1, topologyKey: {|KUBE6025:''|}, whenUnsatisfiable: DoNotSchedule, labelSelector: {} }]")]
    [InlineData("topologySpreadConstraints: [{ maxSkew: 1, topologyKey: zone, whenUnsatisfiable: {|KUBE6025:Never|}, labelSelector: {} }]")]
    [InlineData("topologySpreadConstraints: [{ maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {}, minDomains: {|KUBE6025:0|} }]")]
    [InlineData("topologySpreadConstraints: [{ maxSkew: 1, topologyKey: zone, whenUnsatisfiable: ScheduleAnyway, labelSelector: {}, minDomains: {|KUBE6025:2|} }]")]
    [InlineData("topologySpreadConstraints: [{ {|KUBE6025:maxSkew|}: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule }]")]
    [InlineData("topologySpreadConstraints: [{ maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, {|KUBE6025:matchLabelKeys|}: [app] }]")]
    [InlineData("topologySpreadConstraints: [{ maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {} }, { {|KUBE6025:maxSkew|}: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {} }]")]
    [InlineData("topologySpreadConstraints: [{ maxSkew: 1, topologyKey: zone, whenUnsatisfiable: {|KUBE6025:''|}, labelSelector: {} }]")]
    public void Reports_a_constraint_that_is_refused_or_counts_nothing(string fields) => Verify.Verify(PodWith(fields));

    [Theory]
    [InlineData("topologySpreadConstraints: [{ maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {} }]")]
    [InlineData("topologySpreadConstraints: [{ maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {}, minDomains: 2 }]")]
    [InlineData("topologySpreadConstraints: [{ maxSkew: '{{ .Values.x }}', topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {} }]")]
    [InlineData("topologySpreadConstraints: '{{ .Values.x }}'")]
    [InlineData("topologySpreadConstraints: []")]
    [InlineData("topologySpreadConstraints: [{ maxSkew: 1, topologyKey: a b, whenUnsatisfiable: DoNotSchedule, labelSelector: {} }]")]
    public void Is_silent_about_whole_and_unknown_constraints(string fields) => Verify.Verify(PodWith(fields));

    [Theory]
    [InlineData("1.33", "{ matchLabels: { app: a } }, matchLabelKeys: [{|KUBE6025:app|}]")]
    [InlineData("1.33", "{ matchExpressions: [{ key: app, operator: Exists }] }, matchLabelKeys: [{|KUBE6025:app|}, tier]")]
    [InlineData("1.34", "{ matchLabels: { app: a } }, matchLabelKeys: [app]")]
    [InlineData("1.34", "{ matchLabels: { app: a }, matchExpressions: [{ key: app, operator: Exists }] }, matchLabelKeys: [{|KUBE6025:app|}]")]
    public void Reports_a_key_that_the_selector_has_too(string version, string selector) =>
        Verify.Verify(PodWith($"topologySpreadConstraints: [{{ maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {selector} }}]"), version);

    [Theory]
    [InlineData("{ app: a }", "{|KUBE6025:app|}")]
    [InlineData("{ tier: a }", "app")]
    public void Reports_a_key_that_the_labels_of_a_Pod_add_to_the_selector(string labels, string key) => Verify.Verify($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a, labels: {{labels}} }
        spec:
          topologySpreadConstraints: [{ maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: { matchLabels: { app: a } }, matchLabelKeys: [{{key}}] }]
          containers: [{ name: a, image: "a:1" }]
        """);

    [Fact]
    public void Is_silent_about_a_key_in_the_selector_of_a_template() => Verify.Verify("""
        apiVersion: v1
        kind: PodTemplate
        metadata: { name: a }
        template:
          metadata: { labels: { app: a } }
          spec:
            topologySpreadConstraints: [{ maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: { matchLabels: { app: a } }, matchLabelKeys: [app] }]
            containers: [{ name: a, image: "a:1" }]
        """);

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        PodWith("topologySpreadConstraints: [{ maxSkew: {|KUBE6025:0|}, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {} }]"),
        "Pod 'a' has an invalid topology spread constraint: maxSkew must be at least 1, but is 0");

    private static string PodWith(string fields) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { {{fields}}, containers: [{ name: a, image: "a:1" }] }
        """;
}
