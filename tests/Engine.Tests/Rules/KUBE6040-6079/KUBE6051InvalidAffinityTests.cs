using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6051InvalidAffinity>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6051InvalidAffinityTests
{
    [Theory]
    [InlineData("nodeSelector: { a: {|KUBE6051:b c|} }")]
    [InlineData("nodeSelector: { 'a b': {|KUBE6051:c|} }")]
    [InlineData("affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: a, operator: Exists, {|KUBE6051:values|}: [b] }] }] } } }")]
    [InlineData("affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ {|KUBE6051:key|}: a, operator: In }] }] } } }")]
    [InlineData("affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: a, operator: Gt, {|KUBE6051:values|}: ['1', '2'] }] }] } } }")]
    [InlineData("affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: a, operator: In, values: [{|KUBE6051:b c|}] }] }] } } }")]
    [InlineData("affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchFields: [{ key: {|KUBE6051:name|}, operator: In, values: [b] }] }] } } }")]
    [InlineData("affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchFields: [{ key: metadata.name, operator: {|KUBE6051:Exists|}, values: [b] }] }] } } }")]
    [InlineData("affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { {|KUBE6051:nodeSelectorTerms|}: [] } } }")]
    [InlineData("affinity: { podAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: {|KUBE6051:0|}, podAffinityTerm: { topologyKey: a } }] } }")]
    [InlineData("affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: {|KUBE6051:''|} }] } }")]
    [InlineData("affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: a, namespaces: [{|KUBE6051:B|}] }] } }")]
    [InlineData("affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: a, {|KUBE6051:matchLabelKeys|}: [b] }] } }")]
    [InlineData("affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: a, labelSelector: {}, matchLabelKeys: [a], mismatchLabelKeys: [{|KUBE6051:a|}, b] }] } }")]
    [InlineData("affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: a, labelSelector: {}, matchLabelKeys: [{|KUBE6051:a b|}] }] } }")]
    [InlineData("affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchFields: [{ key: metadata.name, operator: In, values: [{|KUBE6051:a_b|}] }] }] } } }")]
    [InlineData("affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: a, labelSelector: { matchExpressions: [{ key: app, operator: Exists }] }, matchLabelKeys: [{|KUBE6051:app|}] }] } }")]
    public void Reports_expressions_and_weights_that_are_refused(string fields) => Verify.Verify(PodWith(fields));

    [Theory]
    [InlineData("nodeSelector: { a: b, c: '' }")]
    [InlineData("nodeSelector: { a: '{{ .Values.x }}' }")]
    [InlineData("affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: a, operator: Exists }, { key: b, operator: Gt, values: ['1'] }] }] } } }")]
    [InlineData("affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: a, operator: '{{ .Values.x }}', values: [b] }] }] } } }")]
    [InlineData("affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchFields: [{ key: metadata.name, operator: In, values: [b] }] }] } } }")]
    [InlineData("affinity: '{{ .Values.x }}'")]
    [InlineData("affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: a, labelSelector: {}, matchLabelKeys: [a], mismatchLabelKeys: [b] }] } }")]
    [InlineData("affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: { matchExpressions: [{ key: a, operator: In, values: [b c] }] } }] } }")]
    [InlineData("affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: a, labelSelector: { matchLabels: { tier: b } }, matchLabelKeys: [tier], mismatchLabelKeys: [app] }] } }")]
    public void Is_silent_about_valid_and_unknown_affinities(string fields) => Verify.Verify(PodWith(fields));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        PodWith("affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: a, operator: Exists, {|KUBE6051:values|}: [b] }] }] } } }"),
        "Pod 'a' has an invalid affinity: the operator Exists takes no values");

    private static string PodWith(string fields) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a, labels: { app: a } }
        spec: { {{fields}}, containers: [{ name: a, image: "a:1" }] }
        """;
}
