using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2205PolicyPortNotOfferedRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2205PolicyPortNotOfferedTests
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

    private static string Policy(string ports, string selector = "{ matchLabels: { app: api } }") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: api, namespace: shop }
        spec:
          podSelector: {{selector}}
          ingress: [{ ports: [{{ports}}] }]
        """;

    [Theory]
    [InlineData("{ port: {|KUBE2205:80|} }")]
    [InlineData("{ port: 8080 }, { port: {|KUBE2205:9090|}, protocol: TCP }")]
    [InlineData("{ port: {|KUBE2205:53|} }")]
    [InlineData("{ port: {|KUBE2205:9000|}, endPort: 9100 }")]
    public void Reports_a_port_that_no_container_declares(string ports) => Verify.Verify(Policy(ports) + Api);

    [Theory]
    [InlineData("{ port: 8080 }")]
    [InlineData("{ port: 53, protocol: UDP }")]
    [InlineData("{ port: 8000, endPort: 9000 }")]
    [InlineData("{ port: 1, endPort: 65535, protocol: SCTP }")]
    [InlineData("{ port: http }")]
    [InlineData("{ protocol: TCP }")]
    [InlineData("{ port: '{{ .Values.port }}' }")]
    [InlineData("{ port: 80, protocol: '{{ .Values.protocol }}' }")]
    [InlineData("{ port: 8000, endPort: '{{ .Values.port }}' }")]
    public void Is_silent_where_a_container_may_have_the_port(string ports) => Verify.Verify(Policy(ports) + Api);

    [Theory]
    [InlineData("ports: [{ name: http, containerPort: 8080 }, { containerPort: 53, protocol: UDP }]", "image: a")]
    [InlineData("containerPort: 8080", "containerPort: '{{ .Values.port }}'")]
    [InlineData("ports: [{ name: http", "ports: ['{{ .Values.ports }}', { name: http")]
    [InlineData("containers: [", "initContainers: [{ name: a, restartPolicy: Always, ports: [{ containerPort: 80 }] }], containers: [")]
    [InlineData("labels: { app: api }", "labels: { app: '{{ .Values.app }}' }")]
    public void Is_silent_about_pods_that_declare_none_or_are_partly_known(string known, string other) =>
        Verify.Verify(Policy("{ port: 80 }") + Api.Replace(known, other));

    [Theory]
    [InlineData("policyTypes: [Egress]")]
    [InlineData("policyTypes: ['{{ .Values.type }}']")]
    public void Is_silent_about_a_policy_that_may_not_be_for_ingress(string types) => Verify.Verify(Policy("{ port: 80 }") + "\n  " + types + Api);

    [Fact]
    public void Is_silent_where_one_of_several_pods_has_the_port() =>
        Verify.Verify(Policy("{ port: 80 }") + Api + Api.Replace("containerPort: 8080", "containerPort: 80"));

    [Fact]
    public void Is_silent_where_no_pod_is_selected() => Verify.Verify(Policy("{ port: 80 }", "{ matchLabels: { app: web } }") + Api);

    [Theory]
    [InlineData("{ port: {|KUBE2205:80|} }", "the port 80")]
    [InlineData("{ port: {|KUBE2205:9000|}, endPort: 9100 }", "a port from 9000 to 9100")]
    public void Message_names_the_port(string ports, string text) => Verify.VerifyMessage(
        Policy(ports) + Api, $"NetworkPolicy 'shop/api' allows a port that none of its pods has: no container of them declares {text} (TCP)");
}
