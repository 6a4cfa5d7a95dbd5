using KubeGuard.Engine.Tests.Policy;

namespace KubeGuard.Engine.Tests.Rules;

/// <summary>The defaults of a LimitRange apply to containers of its own namespace.</summary>
public sealed class LimitRangeTests
{
    private const string CpuRequest = "KUBE4001";
    private const string CpuLimit = "KUBE4002";
    private const string MemoryRequest = "KUBE4003";
    private const string MemoryLimit = "KUBE4004";
    private const string BestEffort = "KUBE4018";

    private static readonly string[] _rules = [CpuRequest, CpuLimit, MemoryRequest, MemoryLimit, BestEffort];

    [Theory]
    [InlineData("default: { cpu: 1, memory: 1Gi }")]
    [InlineData("default: { cpu: 1, memory: 1Gi }, defaultRequest: { cpu: 100m, memory: 64Mi }")]
    [InlineData("max: { cpu: 1, memory: 1Gi }")]
    [InlineData("default: '{{ .Values.limits }}'")]
    public void A_default_limit_is_the_request_too(string limit) => Assert.Empty(FindingsFor(limit));

    [Theory]
    [InlineData("defaultRequest: { cpu: 100m, memory: 64Mi }")]
    [InlineData("min: { cpu: 100m, memory: 64Mi }")]
    public void A_default_request_is_no_limit(string limit) => Assert.Equal([CpuLimit, MemoryLimit], FindingsFor(limit));

    [Theory]
    [InlineData("default: { cpu: 1 }", new[] { MemoryRequest, MemoryLimit })]
    [InlineData("defaultRequest: { memory: 64Mi }", new[] { CpuRequest, CpuLimit, MemoryLimit })]
    [InlineData("default: { memory: 1Gi }, defaultRequest: { cpu: 100m }", new[] { CpuLimit })]
    public void Each_resource_counts_by_itself(string limit, string[] expected) => Assert.Equal(expected, FindingsFor(limit));

    [Theory]
    [InlineData("default: { ephemeral-storage: 1Gi }")]
    [InlineData("default: { cpu: 0, memory: 0 }")]
    [InlineData("default: {}")]
    [InlineData("maxLimitRequestRatio: { cpu: 2, memory: 2 }")]
    public void What_gives_nothing_does_not_count(string limit) => Assert.Equal(_rules, FindingsFor(limit));

    [Theory]
    [InlineData("Pod")]
    [InlineData("PersistentVolumeClaim")]
    public void Only_limits_of_containers_count(string type) =>
        Assert.Equal(_rules, FindingsFor("default: { cpu: 1, memory: 1Gi }, max: { cpu: 1, memory: 1Gi }", type: type));

    [Theory]
    [InlineData("namespace: shop", "namespace: shop", true)]
    [InlineData("namespace: shop", "namespace: store", false)]
    [InlineData("labels: {}", "labels: {}", true)]
    [InlineData("labels: {}", "namespace: default", true)]
    [InlineData("namespace: default", "labels: {}", true)]
    [InlineData("namespace: ''", "namespace: default", true)]
    [InlineData("labels: {}", "namespace: shop", false)]
    [InlineData("namespace: shop", "labels: {}", false)]
    [InlineData("namespace: default", "namespace: shop", false)]
    [InlineData("namespace: '{{ .Release.Namespace }}'", "namespace: shop", true)]
    [InlineData("namespace: shop", "namespace: '{{ .Release.Namespace }}'", true)]
    [InlineData("namespace: shop", "namespace: 'team-{{ .Values.team }}'", false)]
    public void Only_the_own_namespace_counts(string range, string pod, bool counts) =>
        Assert.Equal(counts ? [] : _rules, FindingsFor("default: { cpu: 1, memory: 1Gi }", range: range, pod: pod));

    [Fact]
    public void Several_LimitRanges_of_a_namespace_add_up() => Assert.Empty(Findings(
        Pod("namespace: shop", ""),
        LimitRange("namespace: shop", "Container", "default: { cpu: 1 }"),
        LimitRange("namespace: store", "Container", "default: { memory: 1Gi }"),
        LimitRange("namespace: shop", "Container", "default: { memory: 1Gi }")));

    [Fact]
    public void Several_limits_of_a_LimitRange_add_up() => Assert.Empty(Findings(
        Pod("namespace: shop", ""),
        """
        apiVersion: v1
        kind: LimitRange
        metadata: { name: defaults, namespace: shop }
        spec:
          limits:
          - { type: Pod, max: { cpu: 8 } }
          - { type: Container, default: { cpu: 1 } }
          - { type: Container, default: { memory: 1Gi } }
        """));

    [Fact]
    public void A_zero_that_is_written_is_not_replaced() => Assert.Equal(
        [CpuRequest, CpuLimit],
        Findings(
            Pod("namespace: shop", "resources: { requests: { cpu: 0 }, limits: { cpu: 0 } }"),
            LimitRange("namespace: shop", "Container", "default: { cpu: 1, memory: 1Gi }")));

    [Fact]
    public void A_LimitRange_of_another_API_does_not_count() => Assert.Equal(_rules, Findings(
        Pod("namespace: shop", ""),
        LimitRange("namespace: shop", "Container", "default: { cpu: 1, memory: 1Gi }").Replace("apiVersion: v1", "apiVersion: example.com/v1")));

    [Fact]
    public void A_workload_is_in_the_namespace_of_its_own_metadata() => Assert.Equal(_rules, Findings(
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: store }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { namespace: shop }
            spec: { containers: [{ name: a, image: "a:1" }] }
        """,
        LimitRange("namespace: shop", "Container", "default: { cpu: 1, memory: 1Gi }")));

    [Fact]
    public void Option_rejects_a_LimitRange() => Assert.Equal(_rules, Overlap.IdsIn(
        _rules,
        [Pod("namespace: shop", ""), LimitRange("namespace: shop", "Container", "default: { cpu: 1, memory: 1Gi }")],
        ("kubeguard.accept_namespace_limit_range", "false")));

    private static IEnumerable<string> FindingsFor(
        string limit, string type = "Container", string range = "namespace: shop", string pod = "namespace: shop") =>
        Findings(Pod(pod, ""), LimitRange(range, type, limit));

    private static IEnumerable<string> Findings(params string[] objects) => Overlap.IdsIn(_rules, objects);

    private static string Pod(string metadata, string fields) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web, {{metadata}} }
        spec:
          containers:
          - name: a
            image: a:1
            {{fields}}
        """;

    private static string LimitRange(string metadata, string type, string limit) => $$"""
        apiVersion: v1
        kind: LimitRange
        metadata: { name: defaults, {{metadata}} }
        spec:
          limits:
          - { type: {{type}}, {{limit}} }
        """;
}
