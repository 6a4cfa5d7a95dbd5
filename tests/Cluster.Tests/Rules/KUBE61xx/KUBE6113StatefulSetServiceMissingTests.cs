using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6113StatefulSetServiceMissingRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6113StatefulSetServiceMissingTests
{
    private static string Workload(string name) => $$"""
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: { name: db, namespace: shop }
        {|KUBE6113:spec|}:
          {{name}}
          selector: { matchLabels: { app: db } }
          template:
            metadata: { labels: { app: db, tier: data } }
        """;

    private static string Service(string spec) => $$"""

        ---
        apiVersion: v1
        kind: Service
        metadata: { name: db, namespace: shop }
        spec: { {{spec}} }
        """;

    private static string Unmarked(string markup) => markup.Replace("{|KUBE6113:spec|}", "spec");

    [Fact]
    public void Reports_a_service_that_is_not_in_the_namespace() =>
        Verify.Verify(Unmarked(Workload("serviceName: {|KUBE6113:data|}")) + Service("clusterIP: None, selector: { app: db }"));

    [Theory]
    [InlineData("selector: { app: db }")]
    [InlineData("clusterIP: 10.0.0.1, selector: { app: db }")]
    [InlineData("clusterIP: None")]
    [InlineData("clusterIP: None, selector: {}")]
    [InlineData("clusterIP: None, selector: { app: api }")]
    public void Reports_a_service_that_is_not_headless_or_selects_other_pods(string spec) =>
        Verify.Verify(Unmarked(Workload("serviceName: {|KUBE6113:db|}")) + Service(spec));

    [Theory]
    [InlineData("clusterIP: None, selector: { app: db }")]
    [InlineData("clusterIPs: [None], selector: { app: db, tier: data }")]
    [InlineData("clusterIP: '{{ .Values.address }}', selector: { app: db }")]
    [InlineData("clusterIP: None, selector: { app: '{{ .Values.app }}' }")]
    public void Is_silent_where_the_service_is_there_or_not_known(string spec) => Verify.Verify(Unmarked(Workload("serviceName: db")) + Service(spec));

    [Theory]
    [InlineData("minReadySeconds: 1")]
    [InlineData("serviceName: null")]
    public void Reports_a_workload_that_names_none(string name) => Verify.VerifyMessage(
        Workload(name + "\n  volumeClaimTemplates: [{ metadata: { name: data } }]"), "StatefulSet 'shop/db' has no headless service: it names none in serviceName");

    [Theory]
    [InlineData("serviceName: '{{ .Values.service }}'")]
    [InlineData("replicas: 2\n  $patch: merge")]
    public void Is_silent_about_a_name_that_is_not_known(string name) => Verify.VerifyComplete(Unmarked(Workload(name)) + Service("selector: { app: web }"));

    [Fact]
    public void Is_silent_in_an_open_set_that_shows_no_service_of_the_namespace() => Verify.Verify(Unmarked(Workload("serviceName: db")));

    [Fact]
    public void Reports_in_a_complete_set_a_namespace_without_services() => Verify.VerifyComplete(Unmarked(Workload("serviceName: {|KUBE6113:db|}")));

    [Fact]
    public void Option_names_services_that_others_deploy() =>
        Verify.VerifyComplete(Unmarked(Workload("serviceName: db")), ("kubeguard.external_objects", "Service/shop/db"));

    [Fact]
    public void Message_says_to_take_the_address_away_and_points_to_the_service()
    {
        var finding = Verify.VerifyMessage(
            Unmarked(Workload("serviceName: {|KUBE6113:db|}")) + Service("selector: { app: db }"),
            "StatefulSet 'shop/db' has no headless service: the Service 'db' has an address; set its clusterIP to None");
        Assert.Equal("the service is here", Assert.Single(finding.Related).Message);
    }

    [Fact]
    public void Message_says_that_the_service_selects_other_pods() => Verify.VerifyMessage(
        Unmarked(Workload("serviceName: {|KUBE6113:db|}")) + Service("clusterIP: None, selector: { app: api }"),
        "StatefulSet 'shop/db' has no headless service: the Service 'db' does not select its pods");
}
