using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6042InvalidRollout>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6042InvalidRolloutTests
{
    [Theory]
    [InlineData("replicas: {|KUBE6042:-1|}")]
    [InlineData("minReadySeconds: {|KUBE6042:600|}")]
    [InlineData("progressDeadlineSeconds: {|KUBE6042:-1|}")]
    [InlineData("strategy: { type: Recreate, {|KUBE6042:rollingUpdate|}: { maxSurge: 1 } }")]
    [InlineData("strategy: { rollingUpdate: { maxSurge: {|KUBE6042:'3'|} } }")]
    [InlineData("strategy: { rollingUpdate: { maxUnavailable: {|KUBE6042:150%|} } }")]
    [InlineData("strategy: { rollingUpdate: { maxUnavailable: {|KUBE6042:0|}, maxSurge: 0% } }")]
    [InlineData("strategy: { rollingUpdate: { maxSurge: {|KUBE6042:-1|} } }")]
    [InlineData("progressDeadlineSeconds: {|KUBE6042:0|}")]
    public void Reports_numbers_and_strategies_that_are_refused(string fields) => Verify.Verify(DeploymentWith(fields));

    [Theory]
    [InlineData("replicas: 0")]
    [InlineData("replicas: '{{ .Values.x }}'")]
    [InlineData("strategy: { rollingUpdate: { maxUnavailable: 100%, maxSurge: 150% } }")]
    [InlineData("strategy: { rollingUpdate: { maxUnavailable: 0 } }")]
    [InlineData("strategy: { type: '{{ .Values.x }}', rollingUpdate: { maxSurge: 1 } }")]
    [InlineData("strategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: '{{ .Values.x }}' } }")]
    [InlineData("minReadySeconds: 10")]
    [InlineData("minReadySeconds: '{{ .Values.x }}'")]
    public void Is_silent_about_valid_and_unknown_rollouts(string fields) => Verify.Verify(DeploymentWith(fields));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        DeploymentWith("minReadySeconds: {|KUBE6042:600|}"),
        "Deployment 'a' has an invalid rollout: progressDeadlineSeconds (600 by default) must be greater than minReadySeconds (600)");

    [Theory]
    [InlineData("DaemonSet", "{ rollingUpdate: { maxSurge: {|KUBE6042:1|} } }")]
    [InlineData("DaemonSet", "{ rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }")]
    [InlineData("DaemonSet", "{ rollingUpdate: { maxUnavailable: {|KUBE6042:0|}, maxSurge: 0 } }")]
    [InlineData("StatefulSet", "{ type: OnDelete, {|KUBE6042:rollingUpdate|}: { partition: 1 } }")]
    [InlineData("StatefulSet", "{ rollingUpdate: { partition: {|KUBE6042:-1|} } }")]
    [InlineData("StatefulSet", "{ rollingUpdate: { partition: 1 } }")]
    public void Knows_the_strategies_of_each_kind(string kind, string strategy) => Verify.Verify($$"""
        apiVersion: apps/v1
        kind: {{kind}}
        metadata: { name: a }
        spec:
          serviceName: a
          updateStrategy: {{strategy}}
          selector: { matchLabels: { app: a } }
          template: { metadata: { labels: { app: a } }, spec: { containers: [{ name: a, image: "a:1" }] } }
        """);

    [Theory]
    [InlineData("{ rollingUpdate: { maxUnavailable: {|KUBE6042:0|} } }")]
    [InlineData("{ type: RollingUpdate, rollingUpdate: { maxUnavailable: 0, maxSurge: {|KUBE6042:101%|} } }")]
    [InlineData("{ rollingUpdate: { maxSurge: {|KUBE6042:1|} } }")]
    [InlineData("{ rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } }")]
    [InlineData("{ type: OnDelete, rollingUpdate: { maxUnavailable: 150% } }")]
    [InlineData("{ type: '{{ .Values.type }}', rollingUpdate: { maxUnavailable: 0 } }")]
    public void Reports_a_DaemonSet_that_adds_and_takes_away_or_neither(string strategy) => Verify.Verify($$"""
        apiVersion: apps/v1
        kind: DaemonSet
        metadata:
          name: api
        spec:
          selector: { matchLabels: { app: api } }
          updateStrategy: {{strategy}}
        """);

    [Fact]
    public void Reports_a_name_of_a_service_that_is_none() => Verify.Verify("""
        apiVersion: apps/v1
        kind: StatefulSet
        metadata:
          name: api
        spec:
          selector: { matchLabels: { app: api } }
          serviceName: {|KUBE6042:Api_Service|}
        """);

    private static string DeploymentWith(string fields) => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: a }
        spec:
          {{fields}}
          selector: { matchLabels: { app: a } }
          template: { metadata: { labels: { app: a } }, spec: { containers: [{ name: a, image: "a:1" }] } }
        """;
}
