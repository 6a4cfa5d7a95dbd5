using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Engine.Tests.Kubernetes.Network;

public sealed class NetworkPolicyTests
{
    [Theory]
    [InlineData("{}", true, false)]
    [InlineData("{ ingress: [] }", true, false)]
    [InlineData("{ egress: [] }", true, false)]
    [InlineData("{ egress: [{}] }", true, true)]
    [InlineData("{ policyTypes: [], egress: [{}] }", true, true)]
    [InlineData("{ policyTypes: [Ingress], egress: [{}] }", true, false)]
    [InlineData("{ policyTypes: [Egress] }", false, true)]
    [InlineData("{ policyTypes: [Egress], ingress: [{}] }", false, true)]
    [InlineData("{ policyTypes: [Ingress, Egress] }", true, true)]
    [InlineData("{ policyTypes: ['{{ x }}'] }", null, null)]
    [InlineData("{ policyTypes: {{ x }} }", null, null)]
    [InlineData("{ egress: {{ x }} }", true, null)]
    public void Isolates_by_its_types_or_by_its_rules(string spec, bool? ingress, bool? egress)
    {
        var policy = Policy(spec);

        Assert.Equal(ingress, policy.Isolates(PolicyDirection.Ingress));
        Assert.Equal(egress, policy.Isolates(PolicyDirection.Egress));
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("{ podSelector: {} }", true)]
    [InlineData("{ podSelector: null }", true)]
    [InlineData("{ podSelector: { matchLabels: { app: web } } }", false)]
    [InlineData("{ podSelector: {{ x }} }", false)]
    public void An_absent_selector_selects_every_pod_of_the_namespace(string spec, bool expected) => Assert.Equal(expected, Policy(spec).PodSelector.IsEmpty);

    [Theory]
    [InlineData("{}", true, true)]
    [InlineData("{ from: [], ports: null }", true, true)]
    [InlineData("{ from: [{ podSelector: {} }], ports: [{ port: 80 }] }", false, false)]
    [InlineData("{ from: {{ x }}, ports: {{ x }} }", false, false)]
    public void A_rule_that_names_no_peer_or_port_matches_all(string rule, bool peers, bool ports)
    {
        var parsed = Assert.Single(Policy($"{{ ingress: [{rule}] }}").Rules(PolicyDirection.Ingress));

        Assert.Equal((peers, ports), (parsed.MatchesEveryPeer, parsed.MatchesEveryPort));
    }

    [Theory]
    [InlineData("{ namespaceSelector: {} }", true)]
    [InlineData("{ namespaceSelector: {}, podSelector: {} }", true)]
    [InlineData("{ podSelector: {} }", false)]
    [InlineData("{ namespaceSelector: {}, podSelector: { matchLabels: { a: b } } }", false)]
    [InlineData("{ ipBlock: { cidr: 0.0.0.0/0 } }", false)]
    public void An_empty_selector_of_namespaces_is_every_pod(string peer, bool expected) =>
        Assert.Equal(expected, new PolicyPeer(Yaml.Cursor(peer)).IsEveryPod);

    [Theory]
    [InlineData("{}", "all TCP ports")]
    [InlineData("{ protocol: UDP }", "all UDP ports")]
    [InlineData("{ port: 80 }", "TCP 80")]
    [InlineData("{ port: 80, endPort: 90, protocol: SCTP }", "SCTP 80-90")]
    [InlineData("{ port: http }", "no port")]
    [InlineData("{ port: 0 }", null)]
    [InlineData("{ port: 90, endPort: 80 }", null)]
    [InlineData("{ port: http, endPort: 80 }", null)]
    [InlineData("{ endPort: 80 }", null)]
    [InlineData("{ protocol: tcp }", null)]
    [InlineData("{ protocol: '{{ x }}' }", null)]
    [InlineData("{ port: {{ x }} }", null)]
    public void Reads_the_ports_of_an_item(string item, string? expected) =>
        Assert.Equal(expected, new PolicyPort(Yaml.Cursor(item)).Selection?.Numbers.ToString());

    [Theory]
    [InlineData("{ cidr: 10.0.0.0/8, except: [10.1.0.0/16] }", "10.0.0.0-10.0.255.255,10.2.0.0-10.255.255.255")]
    [InlineData("{ cidr: 10.0.0.0/8 }", "10.0.0.0-10.255.255.255")]
    [InlineData("{ cidr: 10.0.0.0/8, except: ['{{ x }}'] }", null)]
    [InlineData("{ cidr: 10.0.0.0 }", null)]
    [InlineData("{}", null)]
    public void Reads_the_addresses_of_a_block(string block, string? expected) =>
        Assert.Equal(expected, new IpBlock(Yaml.Cursor(block)).Addresses?.ToString());

    private static NetworkPolicy Policy(string spec) => new(Yaml.Object($"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        spec: {spec}
        """));
}
