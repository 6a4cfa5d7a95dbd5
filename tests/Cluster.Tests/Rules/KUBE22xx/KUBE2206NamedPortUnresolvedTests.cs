using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2206NamedPortUnresolvedRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2206NamedPortUnresolvedTests
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

    private static readonly string _web = Api.Replace("name: api, namespace", "name: web, namespace").Replace("name: http", "name: web");

    [Theory]
    [InlineData("{ port: {|KUBE2206:web|} }")]
    [InlineData("{ port: {|KUBE2206:http|}, protocol: UDP }")]
    public void Reports_a_name_that_no_pod_has(string ports) => Verify.Verify(Policy(ports) + Api);

    [Fact]
    public void Reports_a_name_that_some_of_the_pods_do_not_have() => Verify.Verify(Policy("{ port: {|KUBE2206:http|} }") + Api + _web);

    [Fact]
    public void Is_silent_about_a_policy_for_all_pods_of_which_some_have_the_port() => Verify.Verify(Policy("{ port: http }", "{}") + Api + _web);

    [Fact]
    public void Reports_a_policy_for_all_pods_of_which_none_has_the_port() => Verify.Verify(Policy("{ port: {|KUBE2206:grpc|} }", "{}") + Api + _web);

    [Theory]
    [InlineData("{ port: http }")]
    [InlineData("{ port: 80 }")]
    [InlineData("{ port: '{{ .Values.port }}' }")]
    [InlineData("{ protocol: TCP }")]
    public void Is_silent_where_the_pods_have_the_port_or_it_is_not_known(string ports) => Verify.Verify(Policy(ports) + Api);

    [Theory]
    [InlineData("name: http", "name: '{{ .Values.port }}'")]
    [InlineData("labels: { app: api }", "labels: { app: '{{ .Values.app }}' }")]
    [InlineData("labels: { app: api }", "labels: { app: web }")]
    public void Is_silent_about_pods_that_are_partly_known_or_not_selected(string known, string other) => Verify.Verify(Policy("{ port: web }") + Api.Replace(known, other));

    [Fact]
    public void Message_says_that_the_rule_never_matches() => Verify.VerifyMessage(
        Policy("{ port: {|KUBE2206:htpp|} }") + Api,
        "NetworkPolicy 'shop/api' names a port that pods do not have: none has a port 'htpp' (TCP), so the rule never matches; did you mean 'http'?");

    [Fact]
    public void Message_names_the_workloads_without_the_port_and_points_to_them()
    {
        var finding = Verify.VerifyMessage(
            Policy("{ port: {|KUBE2206:http|} }") + Api + _web,
            "NetworkPolicy 'shop/api' names a port that pods do not have: no container of Deployment 'shop/web' has a port 'http' (TCP)");
        Assert.Equal("the pods are here", Assert.Single(finding.Related).Message);
    }

    [Theory]
    [InlineData("{ podSelector: { matchLabels: { app: api } } }")]
    [InlineData("{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: shop } }, podSelector: { matchLabels: { app: api } } }")]
    public void Reports_a_name_that_no_peer_has(string peer) => Verify.Verify(Egress(peer, "{|KUBE2206:web|}") + Api);

    [Theory]
    [InlineData("{ podSelector: { matchLabels: { app: api } } }", "http")]
    [InlineData("{ podSelector: { matchLabels: { app: other } } }", "web")]
    [InlineData("{ podSelector: { matchLabels: { app: '{{ .Values.app }}' } } }", "web")]
    [InlineData("{ namespaceSelector: { matchLabels: { team: a } }, podSelector: { matchLabels: { app: api } } }", "web")]
    [InlineData("{ podSelector: { matchLabels: { app: api } } }, { ipBlock: { cidr: 192.0.2.0/24 } }", "web")]
    public void Is_silent_about_peers_that_have_it_or_are_not_known(string peers, string port) => Verify.Verify(Egress(peers, port) + Api);

    private static string Egress(string peers, string port) => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: web, namespace: shop }
        spec:
          podSelector: {}
          policyTypes: [Egress]
          egress: [{ to: [{{peers}}], ports: [{ port: {{port}} }] }]
        """;
}
