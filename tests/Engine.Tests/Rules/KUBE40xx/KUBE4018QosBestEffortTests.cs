using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE4018QosBestEffort>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE4018QosBestEffortTests
{
    [Fact]
    public void Reports_a_pod_in_which_nothing_has_resources() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        {|KUBE4018:spec|}:
          containers:
          - { name: a, image: "a:1" }
          - { name: b, image: "b:1", resources: { limits: { ephemeral-storage: 1Gi }, requests: { cpu: 0 } } }
        """);

    [Theory]
    [InlineData("requests: { cpu: 1m }")]
    [InlineData("requests: { memory: 1Mi }")]
    [InlineData("limits: { cpu: 1 }")]
    [InlineData("limits: { memory: 1Mi }")]
    [InlineData("limits: '{{ .Values.limits }}'")]
    public void Is_silent_if_one_container_has_some_or_may_have(string resources) => Verify.Verify($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1" }
          - { name: b, image: "b:1", resources: { {{resources}} } }
        """);

    [Fact]
    public void Init_containers_count_as_the_kubelet_counts_them() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - { name: setup, image: "setup:1", resources: { requests: { cpu: 1m } } }
          containers:
          - { name: a, image: "a:1" }
        """);

    [Fact]
    public void Resources_of_the_pod_count() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          resources: { requests: { memory: 1Gi } }
          containers:
          - { name: a, image: "a:1" }
        """);

    [Fact]
    public void Message_names_the_pod_and_there_is_no_fix()
    {
        var finding = Verify.VerifyMessage("""
            apiVersion: v1
            kind: Pod
            metadata: { name: web }
            {|KUBE4018:spec|}:
              containers:
              - { name: a, image: "a:1" }
            """,
            "Pod 'web' has no request or limit of CPU or memory, so it is evicted first; set resources on a container");
        Assert.Empty(finding.Fixes);
    }
}
