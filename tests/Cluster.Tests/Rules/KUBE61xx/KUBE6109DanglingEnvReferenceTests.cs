using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Rules;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6109DanglingEnvReferenceRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6109DanglingEnvReferenceTests
{
    private const string Sources = """

        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: settings, namespace: shop }
        data: { level: info }
        binaryData: { logo: aGk= }
        ---
        apiVersion: v1
        kind: Secret
        metadata: { name: database, namespace: shop }
        data: { user: c2hvcA== }
        stringData: { password: '{{ .Values.password }}' }
        """;

    private static string Workload(string container) => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api, namespace: shop }
        spec:
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api } }
            spec: { containers: [{ name: api, {{container}} }] }
        """;

    private static string ConfigMapKey(string reference) => Workload($"env: [{{ name: A, valueFrom: {{ configMapKeyRef: {{ {reference} }} }} }}]");

    private static string SecretKey(string reference) => Workload($"env: [{{ name: A, valueFrom: {{ secretKeyRef: {{ {reference} }} }} }}]");

    [Theory]
    [InlineData("env: [{ name: A, valueFrom: { configMapKeyRef: { name: {|KUBE6109:other|}, key: level } } }]")]
    [InlineData("env: [{ name: A, valueFrom: { secretKeyRef: { name: {|KUBE6109:other|}, key: user, optional: false } } }]")]
    [InlineData("env: [{ name: B, value: b }, { name: A, valueFrom: { secretKeyRef: { name: {|KUBE6109:settings|}, key: level } } }]")]
    [InlineData("envFrom: [{ configMapRef: { name: {|KUBE6109:other|} } }, { secretRef: { name: {|KUBE6109:other|} } }]")]
    public void Reports_an_object_that_is_not_in_the_namespace(string container) => Verify.Verify(Workload(container) + Sources);

    [Theory]
    [InlineData("env: [{ name: A, valueFrom: { configMapKeyRef: { name: settings, key: {|KUBE6109:levels|} } } }]")]
    [InlineData("env: [{ name: A, valueFrom: { secretKeyRef: { name: database, key: {|KUBE6109:token|} } } }]")]
    public void Reports_a_key_that_the_object_does_not_have(string container) => Verify.Verify(Workload(container) + Sources);

    [Theory]
    [InlineData("env: [{ name: A, valueFrom: { configMapKeyRef: { name: settings, key: level } } }]")]
    [InlineData("env: [{ name: A, valueFrom: { configMapKeyRef: { name: settings, key: logo } } }]")]
    [InlineData("env: [{ name: A, valueFrom: { secretKeyRef: { name: database, key: user } } }]")]
    [InlineData("env: [{ name: A, valueFrom: { secretKeyRef: { name: database, key: password } } }]")]
    [InlineData("envFrom: [{ configMapRef: { name: settings } }, { secretRef: { name: database } }]")]
    [InlineData("env: [{ name: A, valueFrom: { configMapKeyRef: { name: other, key: level, optional: true } } }]")]
    [InlineData("env: [{ name: A, valueFrom: { configMapKeyRef: { name: other, key: level, optional: '{{ .Values.optional }}' } } }]")]
    [InlineData("env: [{ name: A, valueFrom: { configMapKeyRef: { name: '{{ .Values.name }}', key: level } } }]")]
    [InlineData("env: [{ name: A, valueFrom: { configMapKeyRef: { name: settings, key: '{{ .Values.key }}' } } }]")]
    [InlineData("env: [{ name: A, valueFrom: { fieldRef: { fieldPath: metadata.name } } }, '{{ .Values.variable }}']")]
    [InlineData("envFrom: '{{ .Values.sources }}'")]
    public void Is_silent_where_the_source_is_there_optional_or_not_known(string container) => Verify.Verify(Workload(container) + Sources);

    [Theory]
    [InlineData("data: '{{ .Values.data }}'")]
    [InlineData("data: { level: info, '{{ .Values.key }}': a }")]
    public void Is_silent_about_the_keys_of_an_object_that_is_partly_known(string data) =>
        Verify.Verify(ConfigMapKey("name: settings, key: other") + Sources.Replace("data: { level: info }", data));

    [Theory]
    [InlineData("initContainers: [{ name: a, env: [{ name: A, valueFrom: { secretKeyRef: { name: {|KUBE6109:other|}, key: a } } }] }]")]
    [InlineData("containers: [{ name: a, envFrom: [{ secretRef: { name: {|KUBE6109:other|} } }] }]")]
    public void Looks_at_all_containers_of_a_pod(string spec) => Verify.Verify($$"""
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: api, namespace: shop }
        spec: { jobTemplate: { spec: { template: { spec: { {{spec}} } } } } }
        {{Sources}}
        """);

    [Theory]
    [InlineData("bitnami.com/v1alpha1", "SealedSecret", "other", "{}")]
    [InlineData("external-secrets.io/v1", "ExternalSecret", "other", "{}")]
    [InlineData("external-secrets.io/v1", "ExternalSecret", "anything", "{ target: { name: other } }")]
    [InlineData("external-secrets.io/v1", "ClusterExternalSecret", "anything", "{ externalSecretName: other }")]
    [InlineData("cert-manager.io/v1", "Certificate", "anything", "{ secretName: other }")]
    [InlineData("external-secrets.io/v1", "ExternalSecret", "anything", "{ target: { name: '{{ .Values.name }}' } }")]
    public void Knows_the_secret_that_a_controller_creates_and_not_its_keys(string version, string kind, string name, string spec) =>
        Verify.VerifyComplete(SecretKey("name: other, key: token") + Sources + $$"""

            ---
            apiVersion: {{version}}
            kind: {{kind}}
            metadata: { name: {{name}}, namespace: shop }
            spec: {{spec}}
            """);

    [Fact]
    public void Knows_the_objects_that_a_kustomization_generates() => Verify.VerifyComplete(
        Workload("envFrom: [{ configMapRef: { name: generated } }, { secretRef: { name: {|KUBE6109:generated|} } }]").Replace(", namespace: shop", "")
            + Sources.Replace(", namespace: shop", "") + """

            ---
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            metadata: { name: shop }
            configMapGenerator: [{ name: generated, literals: [level=info] }]
            secretGenerator: [{ name: other }]
            """);

    [Fact]
    public void Is_silent_where_an_operator_may_create_the_secret() => Verify.VerifyComplete(SecretKey("name: other, key: token") + Sources + """

        ---
        apiVersion: example.com/v1
        kind: Database
        metadata: { name: main, namespace: shop }
        """);

    [Theory]
    [InlineData("networking.istio.io/v1", "VirtualService", "shop")]
    [InlineData("example.com/v1", "Database", "office")]
    public void Reports_beside_a_resource_that_creates_nothing_here(string version, string kind, string ns) =>
        Verify.Verify(SecretKey("name: {|KUBE6109:other|}, key: token") + Sources + $$"""

            ---
            apiVersion: {{version}}
            kind: {{kind}}
            metadata: { name: main, namespace: {{ns}} }
            """);

    [Fact]
    public void Keeps_the_keys_of_a_secret_and_no_value()
    {
        var secret = Yaml.Object("{ apiVersion: v1, kind: Secret, metadata: { name: database }, data: { user: c2hvcA== } }");
        var user = Assert.Single(new SetAnalyzer([new KUBE6109DanglingEnvReferenceRule()]).Extract(secret).Root["data"].Entries);
        Assert.Equal("user", user.Segment.Key);
        Assert.True(user.IsUnknown);
    }

    [Fact]
    public void Knows_the_ConfigMap_of_every_namespace() => Verify.Verify(ConfigMapKey("name: kube-root-ca.crt, key: ca.crt") + Sources);

    [Fact]
    public void Is_silent_in_an_open_set_that_shows_no_secret_of_the_namespace() =>
        Verify.Verify(SecretKey("name: other, key: token") + Sources.Replace("namespace: shop", "namespace: office"));

    [Fact]
    public void Reports_in_a_complete_set_a_namespace_without_secrets() => Verify.VerifyComplete(SecretKey("name: {|KUBE6109:other|}, key: token"));

    [Fact]
    public void Option_names_objects_that_others_deploy() =>
        Verify.Verify(SecretKey("name: other, key: token") + Sources, ("kubeguard.external_objects", "Secret/shop/*"));

    [Fact]
    public void Options_leave_names_out()
    {
        Verify.Verify(SecretKey("name: other, key: token") + Sources, ("kubeguard.ignored_secrets", "oth*"));
        Verify.Verify(ConfigMapKey("name: other, key: token") + Sources, ("kubeguard.ignored_config_maps", "*"));
        Verify.Verify(ConfigMapKey("name: {|KUBE6109:other|}, key: token") + Sources, ("kubeguard.ignored_secrets", "oth*"));
    }

    [Fact]
    public void Message_names_the_object_and_one_of_a_similar_name() => Verify.VerifyMessage(
        SecretKey("name: {|KUBE6109:databas|}, key: user") + Sources,
        "Deployment 'shop/api' takes environment variables from a source that does not exist: there is no Secret 'databas' in its namespace; did you mean 'database'?");

    [Fact]
    public void Message_names_the_key_and_points_to_the_others()
    {
        var finding = Verify.VerifyMessage(
            ConfigMapKey("name: settings, key: {|KUBE6109:levels|}") + Sources,
            "Deployment 'shop/api' takes environment variables from a source that does not exist: the ConfigMap 'settings' has no key 'levels'; did you mean 'level'?");
        var place = Assert.Single(finding.Related);
        Assert.Equal("its keys are here", place.Message);
        Assert.Equal(13, Assert.IsType<YamlLocation>(place.Location).Line);
    }
}
