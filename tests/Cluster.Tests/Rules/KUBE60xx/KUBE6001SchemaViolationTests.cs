using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Cluster.Rules.KUBE6001SchemaViolationRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6001SchemaViolationTests
{
    [Theory]
    [InlineData("terminationGracePeriodSeconds: 3")]
    [InlineData("terminationGracePeriodSeconds: 1e3")]
    [InlineData("terminationGracePeriodSeconds: 3.0")]
    [InlineData("terminationGracePeriodSeconds: null")]
    [InlineData("hostNetwork: yes")]
    [InlineData("nodeName: 2024-01-31")]
    [InlineData("nodeName: 12:30:45")]
    [InlineData("dnsPolicy: ''")]
    [InlineData("tolerations: []")]
    [InlineData("nodeSelector: { zone: null }")]
    [InlineData("overhead: { cpu: 0.5, memory: 64Mi }")]
    public void Is_silent_about_what_the_API_server_decodes(string field) => Verify.Verify(PodWith(field));

    [Theory]
    [InlineData("terminationGracePeriodSeconds: {|KUBE6001:'x'|}")]
    [InlineData("terminationGracePeriodSeconds: {|KUBE6001:true|}")]
    [InlineData("terminationGracePeriodSeconds: {|KUBE6001:0.5|}")]
    [InlineData("priority: {|KUBE6001:2147483648|}")]
    [InlineData("hostNetwork: {|KUBE6001:1|}")]
    [InlineData("nodeName: {|KUBE6001:1_000|}")]
    [InlineData("{|KUBE6001:nodeName|}: []")]
    [InlineData("{|KUBE6001:tolerations|}: { key: a }")]
    [InlineData("securityContext: {|KUBE6001:none|}")]
    [InlineData("dnsPolicy: {|KUBE6001:Cluster|}")]
    [InlineData("overhead: { cpu: {|KUBE6001:half|} }")]
    public void Reports_a_wrong_type(string field) => Verify.Verify(PodWith(field));

    [Fact]
    public void Is_silent_about_unknown_values() => Verify.Verify(PodWith(
        """
        priority: "{{ .Values.priority }}"
          hostNetwork: "${HOST_NETWORK}"
        """));

    [Fact]
    public void Reports_missing_fields() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: api }
        spec:
          containers:
            - {|KUBE6001:image|}: api:1
              ports: [{ {|KUBE6001:name|}: http }]
        """);

    [Fact]
    public void Is_silent_about_missing_fields_of_a_patch() => Verify.Verify("""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api }
        spec:
          template:
            spec:
              containers:
                - image: api:2
        """);

    [Fact]
    public void Is_silent_about_missing_fields_that_the_server_fills_in() => Verify.Verify("""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: { name: api }
        roleRef: { kind: Role, name: api }
        subjects: [{ kind: ServiceAccount, name: api }]
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api, creationTimestamp: null }
        spec:
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api } }
            spec: { containers: [{ name: api, image: "api:1" }] }
        status: { conditions: [{ reason: new }] }
        """);

    [Fact]
    public void Reports_items_with_the_same_key() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: api }
        spec:
          containers:
            - { name: api, image: "api:1" }
            - { name: {|KUBE6001:api|}, image: "api:2" }
        """);

    [Fact]
    public void Is_silent_about_an_environment_variable_that_is_set_twice() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: api }
        spec:
          containers:
            - { name: api, image: "api:1", env: [{ name: A, value: a }, { name: A, value: b }] }
        """);

    [Theory]
    [InlineData("YWJj", false)]
    [InlineData("YWI=", false)]
    [InlineData("YWI", true)]
    [InlineData("secret", true)]
    public void Reports_bytes_that_are_not_Base64(string value, bool isReported) => Verify.Verify($$"""
        apiVersion: v1
        kind: Secret
        metadata: { name: api }
        data: { token: {{(isReported ? $"{{|KUBE6001:{value}|}}" : value)}} }
        """);

    [Theory]
    [InlineData("2026-01-31T12:00:00Z", false)]
    [InlineData("2026-01-31T12:00:00.123456+01:00", false)]
    [InlineData("2026-01-31", true)]
    [InlineData("2026-13-31T12:00:00Z", true)]
    public void Reports_times_that_are_none(string value, bool isReported) => Verify.Verify($$"""
        apiVersion: coordination.k8s.io/v1
        kind: Lease
        metadata: { name: api }
        spec: { renewTime: {{(isReported ? $"{{|KUBE6001:{value}|}}" : value)}} }
        """);

    [Theory]
    [InlineData("type: ''")]
    [InlineData("externalTrafficPolicy: ''")]
    [InlineData("internalTrafficPolicy: {|KUBE6001:''|}")]
    [InlineData("ipFamilies: [{|KUBE6001:''|}]")]
    public void An_empty_word_counts_as_absent_unless_the_field_may_be_null(string field) => Verify.Verify($$"""
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { ports: [{ port: 80 }], {{field}} }
        """);

    [Fact]
    public void A_set_of_words_grows_with_the_version()
    {
        const string Claim = """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: { name: data }
            spec: { accessModes: [MODE] }
            """;

        Verify.Verify(Claim.Replace("MODE", "{|KUBE6001:ReadWriteOncePod|}", StringComparison.Ordinal), "1.20");
        Verify.Verify(Claim.Replace("MODE", "ReadWriteOncePod", StringComparison.Ordinal), "1.30");
    }

    [Fact]
    public void Message_says_what_Kubernetes_reads() => Verify.VerifyMessage(
        LabelWith("{|KUBE6001:1.10|}"),
        "The API server refuses Pod 'api': 'metadata.labels.version' must be a string, but is '1.10', which is read as the number 1.1; put it in quotes");

    [Theory]
    [InlineData("yes")]
    [InlineData("1.10")]
    [InlineData("0644")]
    [InlineData("1_000")]
    public void Fix_quotes_what_is_written(string value) =>
        Verify.VerifyFix(LabelWith($"{{|KUBE6001:{value}|}}"), $"Set metadata.labels.version = {value}");

    [Fact]
    public void Fix_removes_quotes() => Verify.VerifyFix(PodWith("priority: {|KUBE6001:'3'|}"), "Set spec.priority = 3");

    [Fact]
    public void Fix_corrects_the_case_of_a_word() => Verify.VerifyFix(PodWith("dnsPolicy: {|KUBE6001:clusterFirst|}"), "Set spec.dnsPolicy = ClusterFirst");

    [Fact]
    public void Offers_no_fix_where_the_meaning_is_not_certain()
    {
        var finding = Assert.Single(Verify.Verify(PodWith("dnsPolicy: {|KUBE6001:Cluster|}")));

        Assert.Empty(finding.Fixes);
    }

    [Fact]
    public void Is_silent_about_kinds_of_others() => Verify.Verify("""
        apiVersion: example.org/v1
        kind: Pod
        metadata: { name: api, labels: { version: 1.10 } }
        spec: none
        """);

    private static string PodWith(string field) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: api }
        spec:
          {{field}}
          containers: [{ name: api, image: "api:1" }]
        """;

    private static string LabelWith(string value) => $$"""
        apiVersion: v1
        kind: Pod
        metadata:
          name: api
          labels:
            version: {{value}}
        spec: { containers: [{ name: api, image: "api:1" }] }
        """;
}
