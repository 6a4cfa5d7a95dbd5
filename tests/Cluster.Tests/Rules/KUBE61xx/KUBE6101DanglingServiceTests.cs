using KubeGuard.Rules;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6101DanglingServiceRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6101DanglingServiceTests
{
    private const string Api = """

        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api, namespace: shop }
        spec:
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api, tier: backend } }
            spec: { containers: [{ name: api }] }
        """;

    private static string Service(string selector, string ns = "namespace: shop") => $$"""
        apiVersion: v1
        kind: Service
        metadata: { name: web, {{ns}} }
        spec:
          {|KUBE6101:selector|}: {{selector}}
        """;

    private static string Unmarked(string markup) => markup.Replace("{|KUBE6101:", "").Replace("|}", "");

    [Theory]
    [InlineData("{ app: web }")]
    [InlineData("{ app: api, tier: frontend }")]
    [InlineData("{ app: api, zone: a }")]
    public void Reports_a_selector_that_no_pod_of_the_namespace_has(string selector) => Verify.Verify(Service(selector) + Api);

    [Theory]
    [InlineData("{ app: api }")]
    [InlineData("{ tier: backend, app: api }")]
    public void Is_silent_where_a_pod_has_all_labels(string selector) => Verify.Verify(Unmarked(Service(selector)) + Api);

    [Theory]
    [InlineData("v1", "Pod", "metadata: { name: api, namespace: shop, labels: { app: web } }", "spec: {}")]
    [InlineData("apps/v1", "StatefulSet", "metadata: { name: api, namespace: shop }", "spec: { template: { metadata: { labels: { app: web } } } }")]
    [InlineData("apps.openshift.io/v1", "DeploymentConfig", "metadata: { name: api, namespace: shop }", "spec: { template: { metadata: { labels: { app: web } } } }")]
    [InlineData("batch/v1", "CronJob", "metadata: { name: api, namespace: shop }", "spec: { jobTemplate: { spec: { template: { metadata: { labels: { app: web } } } } } }")]
    [InlineData("argoproj.io/v1alpha1", "Rollout", "metadata: { name: api, namespace: shop }", "spec: { template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web }] } } }")]
    public void Knows_the_pods_of_every_workload(string version, string kind, string metadata, string spec) => Verify.Verify($$"""
        {{Unmarked(Service("{ app: web }"))}}
        ---
        apiVersion: {{version}}
        kind: {{kind}}
        {{metadata}}
        {{spec}}
        {{Api}}
        """);

    // https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#pod-name-label
    [Theory]
    [InlineData("statefulset.kubernetes.io/pod-name: api-0")]
    [InlineData("app: api, apps.kubernetes.io/pod-index: \"0\"")]
    [InlineData("batch.kubernetes.io/job-name: migrate")]
    public void Is_silent_about_labels_that_controllers_of_Kubernetes_add(string labels) => Verify.Verify(Unmarked(Service($"{{ {labels} }}")) + Api);

    [Theory]
    [InlineData("agones.dev/v1", "Fleet", "spec: { template: { spec: { template: { metadata: { labels: { app: game } }, spec: { containers: [{ name: web }] } } } } }")]
    [InlineData("kafka.strimzi.io/v1", "Kafka", "spec: { kafka: {} }")]
    public void Is_silent_about_labels_that_the_controller_of_a_custom_resource_may_add(string version, string kind, string spec) => Verify.Verify($$"""
        {{Unmarked(Service("{ example.com/role: server }"))}}
        ---
        apiVersion: {{version}}
        kind: {{kind}}
        metadata: { name: web, namespace: shop }
        {{spec}}
        {{Api}}
        """);

    [Fact]
    public void Reports_another_value_than_the_template_of_a_custom_resource_has() => Verify.Verify($$"""
        {{Service("{ app: web }")}}
        ---
        apiVersion: agones.dev/v1
        kind: Fleet
        metadata: { name: web, namespace: shop }
        spec: { template: { spec: { template: { metadata: { labels: { app: game } }, spec: { containers: [{ name: web }] } } } } }
        """);

    [Fact]
    public void Reports_a_service_in_another_namespace_than_the_pods_it_means() => Verify.Verify($$"""
        {{Service("{ app: api }", "namespace: office")}}
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: other, namespace: office, labels: { app: other } }
        {{Api}}
        """);

    [Theory]
    [InlineData("")]
    [InlineData("namespace: null")]
    [InlineData("namespace: default")]
    public void Reports_a_service_that_names_the_default_namespace_or_none(string ns) => Verify.Verify(Service("{ app: web }", ns) + Api.Replace("namespace: shop", "namespace: default"));

    [Fact]
    public void Is_silent_where_a_pod_without_a_namespace_may_be_deployed_to_it() =>
        Verify.Verify(Unmarked(Service("{ app: web }")) + Api + Api.Replace("namespace: shop", "uid: a").Replace("app: api", "app: web"));

    [Fact]
    public void Is_silent_in_an_open_set_that_shows_no_pod_of_the_namespace() => Verify.Verify(Unmarked(Service("{ app: web }")) + Api.Replace("namespace: shop", "namespace: office"));

    [Fact]
    public void Reports_in_a_complete_set_a_namespace_without_pods() => Verify.VerifyComplete(Service("{ app: web }"));

    [Fact]
    public void Is_a_warning_at_most_in_an_open_set()
    {
        var markup = Service("{ app: web }") + Api;
        Assert.Equal(RuleSeverity.Warning, Assert.Single(Verify.Verify(markup)).Severity);
    }

    [Theory]
    [InlineData("app: '{{ .Values.app }}'")]
    [InlineData("'{{ .Values.key }}': web")]
    [InlineData("app: 1")]
    public void Is_silent_about_labels_that_are_not_known(string label) =>
        Verify.Verify(Unmarked(Service("{ app: web }")) + Api + Api.Replace("app: api, tier: backend", label));

    [Theory]
    [InlineData("""{ app: "{{ .Values.app }}" }""")]
    [InlineData("""{ app: 1 }""")]
    [InlineData("""{ app: null }""")]
    [InlineData("""{}""")]
    [InlineData("""null""")]
    [InlineData("""[app]""")]
    public void Is_silent_about_a_selector_that_is_not_known_or_empty(string selector) => Verify.Verify(Unmarked(Service(selector)) + Api);

    [Theory]
    [InlineData("ExternalName")]
    [InlineData("'{{ .Values.type }}'")]
    public void Is_silent_about_a_service_that_may_be_a_name_alone(string type) => Verify.Verify(Unmarked(Service("{ app: web }")) + $"\n  type: {type}" + Api);

    [Fact]
    public void Is_silent_about_a_service_of_another_group() => Verify.Verify(Unmarked(Service("{ app: web }")).Replace("apiVersion: v1", "apiVersion: serving.knative.dev/v1") + Api);

    [Theory]
    [InlineData("example.com/v1", "Database")]
    [InlineData("monitoring.coreos.com/v1", "Prometheus")]
    public void Is_silent_where_an_operator_may_make_the_pods(string version, string kind) => Verify.Verify($$"""
        {{Unmarked(Service("{ app: web }"))}}
        ---
        apiVersion: {{version}}
        kind: {{kind}}
        metadata: { name: main, namespace: shop }
        spec: { replicas: 2 }
        {{Api}}
        """);

    [Theory]
    [InlineData("cert-manager.io/v1", "Certificate")]
    [InlineData("networking.k8s.io/v1", "Ingress")]
    [InlineData("monitoring.coreos.com/v1", "ServiceMonitor")]
    public void Reports_beside_a_resource_that_makes_no_pods(string version, string kind) => Verify.Verify($$"""
        {{Service("{ app: web }")}}
        ---
        apiVersion: {{version}}
        kind: {{kind}}
        metadata: { name: main, namespace: shop }
        spec: { replicas: 2 }
        {{Api}}
        """);

    [Fact]
    public void Is_silent_where_a_part_of_a_workload_is_laid_over_an_unseen_one() => Verify.Verify($$"""
        {{Unmarked(Service("{ app: web }"))}}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec: { replicas: 3 }
        {{Api}}
        """);

    [Theory]
    [InlineData("Pod/shop/*")]
    [InlineData("Pod")]
    [InlineData("Secret/shop/*, pod/s*")]
    public void Option_names_pods_that_others_deploy(string objects) =>
        Verify.VerifyComplete(Unmarked(Service("{ app: web }")) + Api, ("kubeguard.external_objects", objects));

    [Theory]
    [InlineData("Pod/office/*")]
    [InlineData("Service/shop/*")]
    public void Option_about_other_objects_changes_nothing(string objects) => Verify.Verify(Service("{ app: web }") + Api, ("kubeguard.external_objects", objects));

    [Fact]
    public void Option_reports_a_service_without_a_selector() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Service
        metadata: { name: web, namespace: shop }
        {|KUBE6101:spec|}: { ports: [{ port: 80 }] }
        """,
        "Service 'shop/web' selects no pod: it has no selector; select pods by their labels",
        ("kubeguard.flag_selectorless", "true"));

    [Fact]
    public void Option_leaves_labels_out() =>
        Verify.Verify(Unmarked(Service("{ app: api, example.com/version: v2 }")) + Api, ("kubeguard.ignored_labels", "example.com/*"));

    [Fact]
    public void Message_names_the_labels()
    {
        var finding = Verify.VerifyMessage(
            Service("{ app: api, tier: web }") + Api,
            "Service 'shop/web' selects no pod: no workload of its namespace gives its pods the labels app=api, tier=web; correct the selector or the labels");
        Assert.Equal("spec.selector", finding.Path.ToString());
        Assert.Empty(finding.Fixes);
    }
}
