using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6107DanglingServiceMonitorRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6107DanglingServiceMonitorTests
{
    private const string Api = """

        ---
        apiVersion: v1
        kind: Service
        metadata: { name: api, namespace: shop, labels: { app: api, tier: backend } }
        """;

    private static string Monitor(string spec) => $$"""
        apiVersion: monitoring.coreos.com/v1
        kind: ServiceMonitor
        metadata: { name: api, namespace: shop }
        spec: {{spec}}
        """;

    [Theory]
    [InlineData("{ {|KUBE6107:selector|}: { matchLabels: { app: web } } }")]
    [InlineData("{ {|KUBE6107:selector|}: { matchExpressions: [{ key: zone, operator: Exists }] }, namespaceSelector: { any: false } }")]
    [InlineData("{ {|KUBE6107:selector|}: { matchLabels: { app: web } }, namespaceSelector: { any: true } }")]
    [InlineData("{ {|KUBE6107:selector|}: { matchLabels: { app: web } }, namespaceSelector: { matchNames: [shop] } }")]
    public void Reports_a_selector_that_no_service_has(string spec) => Verify.Verify(Monitor(spec) + Api);

    [Theory]
    [InlineData("{ selector: {} }")]
    [InlineData("{ selector: { matchLabels: { app: api } } }")]
    [InlineData("{ selector: { matchLabels: { app: api } }, namespaceSelector: { any: true } }")]
    [InlineData("{ selector: { matchLabels: { app: api } }, namespaceSelector: { matchNames: [office, shop] } }")]
    [InlineData("{ selector: { matchLabels: { app: web } }, namespaceSelector: { matchNames: [shop, office] } }")]
    [InlineData("{ selector: { matchLabels: { app: web } }, namespaceSelector: { matchNames: ['{{ .Values.ns }}'] } }")]
    [InlineData("{ selector: { matchLabels: { app: web } }, namespaceSelector: { any: '{{ .Values.any }}' } }")]
    [InlineData("{ selector: { matchLabels: { app: '{{ .Values.app }}' } } }")]
    [InlineData("{ selector: '{{ .Values.selector }}' }")]
    [InlineData("'{{ .Values.spec }}'")]
    public void Is_silent_where_a_service_may_be_selected(string spec) => Verify.Verify(Monitor(spec) + Api);

    [Fact]
    public void Reports_the_service_of_another_namespace() => Verify.VerifyComplete(
        Monitor("{ {|KUBE6107:selector|}: { matchLabels: { app: api } }, namespaceSelector: { matchNames: [office, bank] } }") + Api);

    [Fact]
    public void Reports_a_monitor_without_a_selector() => Verify.VerifyMessage(
        Monitor("{}").Replace("spec", "{|KUBE6107:spec|}"),
        "ServiceMonitor 'shop/api' monitors no service: it has no selector; select services by their labels");

    [Theory]
    [InlineData("")]
    [InlineData(", labels: '{{ .Values.labels }}'")]
    public void Is_silent_in_an_open_set_that_shows_no_service_of_the_namespace(string labels) =>
        Verify.Verify(Monitor("{ selector: { matchLabels: { app: web } } }") + Api.Replace("namespace: shop", "namespace: office" + labels));

    [Fact]
    public void Is_silent_where_an_operator_may_create_the_service() => Verify.VerifyComplete(Monitor("{ selector: { matchLabels: { app: web } } }") + """

        ---
        apiVersion: example.com/v1
        kind: Database
        metadata: { name: main, namespace: shop }
        """);

    [Fact]
    public void Option_names_services_that_others_deploy() =>
        Verify.Verify(Monitor("{ selector: { matchLabels: { app: web } } }") + Api, ("kubeguard.external_objects", "Service/shop/*"));

    [Fact]
    public void Message_names_the_labels() => Verify.VerifyMessage(
        Monitor("{ {|KUBE6107:selector|}: { matchLabels: { app: web } } }") + Api,
        "ServiceMonitor 'shop/api' monitors no service: no Service in the namespaces that it looks in has the labels app=web");
}
