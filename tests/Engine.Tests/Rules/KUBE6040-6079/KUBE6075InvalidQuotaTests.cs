using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6075InvalidQuota>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6075InvalidQuotaTests
{
    [Theory]
    [InlineData("spec: { hard: { gpu: {|KUBE6075:1|} } }")]
    [InlineData("""spec: { hard: { "count/a b": {|KUBE6075:1|} } }""")]
    [InlineData("spec: { hard: { cpu: {|KUBE6075:-1|} } }")]
    [InlineData("spec: { hard: { pods: {|KUBE6075:1500m|} } }")]
    [InlineData("spec: { hard: { cpu: 1 }, scopes: [{|KUBE6075:BestEffort|}] }")]
    [InlineData("spec: { hard: { pods: 1 }, {|KUBE6075:scopes|}: [BestEffort, NotBestEffort] }")]
    [InlineData("spec: { hard: { pods: 1 }, scopes: [{|KUBE6075:Best|}] }")]
    [InlineData("spec: { hard: { pods: 1 }, scopeSelector: { matchExpressions: [{ scopeName: BestEffort, operator: {|KUBE6075:In|}, values: [a] }] } }")]
    [InlineData("spec: { hard: { pods: 1 }, scopeSelector: { matchExpressions: [{ scopeName: PriorityClass, operator: In, {|KUBE6075:values|}: [] }] } }")]
    [InlineData("spec: { hard: { pods: 1 }, scopeSelector: { matchExpressions: [{ scopeName: PriorityClass, operator: Exists, {|KUBE6075:values|}: [a] }] } }")]
    public void Reports_an_invalid_field(string content) => Verify.Verify(Object(content));

    [Theory]
    [InlineData("spec: { hard: { cpu: 500m, limits.memory: 1Gi, pods: 1k, services.nodeports: 0, hugepages-2Mi: 1Gi, requests.nvidia.com/gpu: 1, count/deployments.apps: 5 } }")]
    [InlineData("""spec: { hard: { pods: "{{ x }}" }, scopes: [BestEffort, "{{ x }}"] }""")]
    [InlineData("spec: { hard: { requests.cpu: 1 }, scopeSelector: { matchExpressions: [{ scopeName: PriorityClass, operator: In, values: [high] }] } }")]
    [InlineData("spec: { hard: '{{ x }}' }")]
    public void Is_silent(string content) => Verify.Verify(Object(content));

    [Fact]
    public void Message_names_object_and_problem() => Verify.VerifyMessage(
        Object("spec: { hard: { gpu: {|KUBE6075:1|} } }"),
        "ResourceQuota 'shop/a' has invalid limits: 'gpu' is no resource that a quota can limit");

    [Theory]
    [InlineData("{ type: Container, min: { cpu: {|KUBE6075:2|} }, max: { cpu: 1 } }")]
    [InlineData("{ type: Container, defaultRequest: { cpu: {|KUBE6075:2|} }, default: { cpu: 1 } }")]
    [InlineData("{ type: Container, default: { memory: {|KUBE6075:1Gi|} }, max: { memory: 512Mi } }")]
    [InlineData("{ type: Container, min: { memory: 1Gi }, default: { memory: {|KUBE6075:512Mi|} } }")]
    [InlineData("{ type: Container, default: { hugepages-2Mi: 4Mi }, defaultRequest: { hugepages-2Mi: {|KUBE6075:2Mi|} } }")]
    [InlineData("{ type: Container, maxLimitRequestRatio: { cpu: {|KUBE6075:500m|} } }")]
    [InlineData("{ type: Container, min: { cpu: 1 }, max: { cpu: 2 }, maxLimitRequestRatio: { cpu: {|KUBE6075:3|} } }")]
    [InlineData("{ type: Pod, {|KUBE6075:default|}: { cpu: 1 } }")]
    [InlineData("{ type: {|KUBE6075:Pods|} }")]
    [InlineData("{ type: Pod }, { type: {|KUBE6075:Pod|} }")]
    [InlineData("{ {|KUBE6075:type|}: PersistentVolumeClaim }")]
    [InlineData("{ type: Container, min: { cpu: 300m }, max: { cpu: 0.3 }, default: { cpu: '{{ x }}' }, maxLimitRequestRatio: { cpu: 1 } }")]
    [InlineData("{ type: PersistentVolumeClaim, min: { storage: 1Gi } }, { type: Pod, max: { cpu: 1 } }, { type: example.com/own }")]
    [InlineData("{ type: Container, max: { disk: {|KUBE6075:1|} } }")]
    [InlineData("{ type: PersistentVolumeClaim, max: { storage: 1Gi, requests.storage: 1Gi, disk: {|KUBE6075:1|} } }")]
    public void Reports_a_LimitRange(string limits) => Verify.Verify($"""
        apiVersion: v1
        kind: LimitRange
        metadata: {"{ name: limits }"}
        spec: {"{"} limits: [{limits}] {"}"}
        """);

    private static string Object(string content) => $"""
        apiVersion: v1
        kind: ResourceQuota
        metadata: {"{ name: a, namespace: shop }"}
        {content}
        """;
}
