using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;
using EngineYaml = KubeGuard.Engine.Tests.Yaml;
using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Cluster.Rules.KUBE6002UnknownFieldRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6002UnknownFieldTests
{
    [Fact]
    public void Reports_an_unknown_field_and_nothing_below_it() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: api }
        spec:
          {|KUBE6002:conatiners|}:
            - { name: api, imgae: "api:1" }
        """);

    [Fact]
    public void Reports_the_fields_of_a_mapping_before_those_of_its_parts()
    {
        var findings = Verify.Verify("""
            apiVersion: v1
            kind: Pod
            metadata: { name: api, first: {|KUBE6002:1|} }
            spec:
              containers: [{ name: api, image: "api:1", third: {|KUBE6002:1|} }]
              second: {|KUBE6002:1|}
            """);

        Assert.Equal(["metadata.first", "spec.second", "spec.containers[0].third"], findings.Select(finding => finding.Path.ToString()));
    }

    [Fact]
    public void Is_silent_about_free_keys() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: api, labels: { anything: "1" }, annotations: { other/thing: "2" } }
        spec:
          nodeSelector: { any: "3" }
          containers: [{ name: api, image: "api:1", resources: { limits: { example.org/device: 1 } } }]
        """);

    [Fact]
    public void Is_silent_about_null_and_about_keys_of_templates() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: api }
        spec:
          hostname2: null
          "{{ .Values.key }}": 1
          containers: [{ name: api, image: "api:1" }]
        """);

    [Fact]
    public void Message_names_the_nearest_field() => Verify.VerifyMessage(
        Misspelled, "The API server does not know the field 'spec.conatiners' of Pod 'api'; did you mean 'containers'?");

    [Fact]
    public void Message_names_the_version_that_brought_the_field()
    {
        var finding = Assert.Single(Verify.Verify(
            """
            apiVersion: v1
            kind: Pod
            metadata: { name: api }
            spec:
              hostUsers: {|KUBE6002:false|}
              containers: [{ name: api, image: "api:1" }]
            """,
            "1.20"));

        Assert.Equal("The API server does not know the field 'spec.hostUsers' of Pod 'api', which came with Kubernetes 1.25", finding.Message);
    }

    [Fact]
    public void Fix_renames() => Verify.VerifyFix(Misspelled, "Remove spec.conatiners", "Set spec.containers = [{ name: api, image: api:1 }]");

    [Fact]
    public void Fix_moves_to_the_neighbour_that_has_the_field() => Verify.VerifyFix(
        """
        apiVersion: v1
        kind: Pod
        metadata: { name: api }
        spec:
          containers:
            - { name: api, image: "api:1" }
          imagePullPolicy: {|KUBE6002:Always|}
        """,
        "Remove spec.imagePullPolicy",
        "Set spec.containers[0].imagePullPolicy = Always");

    [Fact]
    public void Fix_moves_to_the_owner_that_has_the_field() => Verify.VerifyFix(
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api }
        spec:
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api } }
            spec:
              replicas: {|KUBE6002:2|}
              containers: [{ name: api, image: "api:1" }]
        """,
        "Remove spec.template.spec.replicas",
        "Set spec.replicas = 2");

    [Fact]
    public void Offers_no_fix_where_the_field_is_there_already()
    {
        var finding = Assert.Single(Verify.Verify("""
            apiVersion: v1
            kind: Pod
            metadata: { name: api }
            spec:
              restartPolicy: Never
              restartPolicys: {|KUBE6002:Always|}
              containers: [{ name: api, image: "api:1" }]
            """));

        Assert.Empty(finding.Fixes);
    }

    [Fact]
    public void Is_a_warning_for_a_version_that_is_newer_than_the_schemas()
    {
        var policy = new RulePolicy(targetVersion: new KubernetesVersion(KubernetesVersion.Latest.Minor + 1), rules: [new Cluster.Rules.KUBE6002UnknownFieldRule()]);
        var pod = EngineYaml.Object("{ apiVersion: v1, kind: Pod, metadata: { name: api }, spec: { fresh: 1, containers: [{ name: api }] } }");

        var finding = Assert.Single(new ManifestAnalyzer().Analyze(pod, ManifestSet.Unknown, policy, TestContext.Current.CancellationToken));

        Assert.Equal(RuleSeverity.Warning, finding.Severity);
        Assert.EndsWith($", as far as the schemas of Kubernetes {KubernetesVersion.Latest} tell", finding.Message);
    }

    [Fact]
    public void Is_silent_about_the_record_of_SOPS_in_an_encrypted_file()
    {
        Verify.Verify("{ apiVersion: v1, kind: Secret, metadata: { name: api }, sops: { mac: x, version: 3.9.0 } }");
        Verify.Verify("{ apiVersion: v1, kind: Secret, metadata: { name: api }, {|KUBE6002:sops|}: { version: 3.9.0 } }");
    }

    private const string Misspelled = """
        apiVersion: v1
        kind: Pod
        metadata: { name: api }
        spec:
          {|KUBE6002:conatiners|}:
            - { name: api, image: "api:1" }
        """;
}
