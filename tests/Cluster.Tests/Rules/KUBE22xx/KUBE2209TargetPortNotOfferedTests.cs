using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2209TargetPortNotOfferedRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2209TargetPortNotOfferedTests
{
    private const string Api = """

        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api, namespace: shop }
        spec:
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api } }
            spec: { containers: [{ name: api, ports: [{ name: http, containerPort: 8080 }, { containerPort: 53, protocol: UDP }] }] }
        """;

    private static string Service(string ports, string selector = "{ app: api }") => $$"""
        apiVersion: v1
        kind: Service
        metadata: { name: api, namespace: shop }
        spec: { selector: {{selector}}, ports: [{{ports}}] }
        """;

    [Theory]
    [InlineData("{ port: {|KUBE2209:80|} }")]
    [InlineData("{ port: 80, targetPort: {|KUBE2209:9090|} }")]
    [InlineData("{ port: 80, targetPort: {|KUBE2209:web|} }")]
    [InlineData("{ port: 80, targetPort: {|KUBE2209:http|}, protocol: UDP }")]
    [InlineData("{ port: 80, targetPort: http }, { port: {|KUBE2209:53|} }")]
    public void Reports_a_port_that_no_container_declares(string ports) => Verify.Verify(Service(ports) + Api);

    [Theory]
    [InlineData("{ port: 8080 }")]
    [InlineData("{ port: 80, targetPort: 8080 }")]
    [InlineData("{ port: 80, targetPort: http }")]
    [InlineData("{ port: 53, protocol: UDP }")]
    [InlineData("{ port: 80, targetPort: '{{ .Values.port }}' }")]
    [InlineData("'{{ .Values.port }}'")]
    public void Is_silent_where_a_container_may_have_the_port(string ports) => Verify.Verify(Service(ports) + Api);

    [Fact]
    public void Reports_a_name_where_the_pods_declare_no_port() => Verify.Verify(
        Service("{ port: 80, targetPort: {|KUBE2209:http|} }") + Api.Replace("ports: [{ name: http, containerPort: 8080 }, { containerPort: 53, protocol: UDP }]", "image: a"));

    [Theory]
    [InlineData("ports: [{ name: http, containerPort: 8080 }, { containerPort: 53, protocol: UDP }]", "image: a")]
    [InlineData("containerPort: 8080", "containerPort: '{{ .Values.port }}'")]
    [InlineData("containers: [{", "containers: ['{{ .Values.sidecar }}', {")]
    [InlineData("labels: { app: api }", "labels: { app: '{{ .Values.app }}' }")]
    [InlineData("labels: { app: api }", "labels: { app: web }")]
    public void Is_silent_about_a_number_where_pods_declare_none_or_are_partly_known(string known, string other) =>
        Verify.Verify(Service("{ port: 80 }") + Api.Replace(known, other));

    [Theory]
    [InlineData("{}")]
    [InlineData("{ app: '{{ .Values.app }}' }")]
    public void Is_silent_about_a_service_whose_pods_are_not_known(string selector) => Verify.Verify(Service("{ port: 80 }", selector) + Api);

    [Fact]
    public void Is_silent_about_a_name_that_pods_without_ports_do_not_have() => Verify.Verify(Service("{ port: 80, targetPort: http }") + Api + """

        ---
        apiVersion: batch/v1
        kind: Job
        metadata: { name: migrate, namespace: shop }
        spec: { template: { metadata: { labels: { app: api } }, spec: { containers: [{ name: migrate }] } } }
        """);

    [Theory]
    [InlineData("{ port: 80, targetPort: {|KUBE2209:9090|} }", "the port 9090 (TCP)")]
    [InlineData("{ port: 80, targetPort: {|KUBE2209:htpp|} }", "a port 'htpp' (TCP); did you mean 'http'?")]
    public void Message_names_the_workload_and_the_port(string ports, string text)
    {
        var finding = Verify.VerifyMessage(
            Service(ports) + Api, $"Service 'shop/api' forwards to a port that its pods do not have: no container of Deployment 'shop/api' declares {text}");
        Assert.Equal("the pods are here", Assert.Single(finding.Related).Message);
    }
}
