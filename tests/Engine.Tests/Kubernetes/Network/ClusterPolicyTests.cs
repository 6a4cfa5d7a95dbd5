using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Engine.Tests.Kubernetes.Network;

public sealed class ClusterPolicyTests
{
    [Theory]
    [InlineData("{ namespaces: {} }")]
    [InlineData("{ pods: { namespaceSelector: {}, podSelector: {} } }")]
    [InlineData("{{ x }}")]
    public void Accepts_a_subject(string subject) => Assert.Empty(ProblemsOf($"priority: 1, subject: {subject}"));

    [Theory]
    [InlineData("priority: 1", "spec.subject", "the subject is missing")]
    [InlineData("priority: 1, subject: {}", "spec.subject", "the subject has none of namespaces, pods")]
    [InlineData("priority: 1, subject: { namespaces: {}, pods: {} }", "spec.subject.pods", "the subject has more than one of namespaces, pods")]
    [InlineData("subject: { namespaces: {} }", "spec.priority", "the priority is missing")]
    [InlineData("priority: 1001, subject: { namespaces: {} }", "spec.priority", "the priority is not from 0 to 1000")]
    public void Refuses_what_is_above_the_rules(string spec, string path, string text) => Assert.Equal([(path, text)], ProblemsOf(spec));

    [Theory]
    [InlineData("{ action: Allow, to: [{ namespaces: {} }], ports: [{ portNumber: { port: 80 } }] }")]
    [InlineData("{ action: Pass, to: [{ networks: [10.0.0.0/8] }], ports: [{ portRange: { protocol: UDP, start: 1, end: 2 } }] }")]
    [InlineData("{ action: Deny, to: [{ nodes: {} }] }")]
    [InlineData("{ action: '{{ x }}', to: {{ y }}, ports: [{{ z }}] }")]
    public void Accepts_a_rule(string rule) => Assert.Empty(ProblemsOf($"priority: 1, subject: {{ namespaces: {{}} }}, egress: [{rule}]"));

    [Theory]
    [InlineData("{ action: Accept, to: [{ namespaces: {} }] }", "action", "'Accept' is none of the actions Allow, Deny and Pass")]
    [InlineData("{ to: [{ namespaces: {} }] }", "action", "the action is missing")]
    [InlineData("{ action: Allow }", "to", "to names no peer")]
    [InlineData("{ action: Allow, to: [] }", "to", "to names no peer")]
    [InlineData("{ action: Allow, to: [{}] }", "to[0]", "the peer has none of namespaces, pods, nodes, networks, domainNames")]
    [InlineData("{ action: Allow, to: [{ networks: [10.0.0.0] }] }", "to[0].networks[0]", "'10.0.0.0' is no block of addresses")]
    [InlineData("{ action: Allow, to: [{ networks: [10.0.0.0/8] }], ports: [{ namedPort: http }] }", "ports[0].namedPort", "a named port cannot be resolved for networks or nodes")]
    [InlineData("{ action: Allow, to: [{ namespaces: {} }], ports: [{}] }", "ports[0]", "the port has none of portNumber, portRange, namedPort")]
    [InlineData("{ action: Allow, to: [{ namespaces: {} }], ports: [{ portNumber: { port: 1 }, namedPort: x }] }", "ports[0].namedPort", "the port has more than one of portNumber, portRange, namedPort")]
    [InlineData("{ action: Allow, to: [{ namespaces: {} }], ports: [{ portNumber: { port: 0 } }] }", "ports[0].portNumber.port", "0 is no port; ports are 1 to 65535")]
    [InlineData("{ action: Allow, to: [{ namespaces: {} }], ports: [{ portRange: { start: 9, end: 8 } }] }", "ports[0].portRange.end", "the range ends at 8, before it begins at 9")]
    public void Refuses_a_rule(string rule, string path, string text) =>
        Assert.Equal([($"spec.egress[0].{path}", text)], ProblemsOf($"priority: 1, subject: {{ namespaces: {{}} }}, egress: [{rule}]"));

    [Fact]
    public void Refuses_addresses_as_a_source() => Assert.Equal(
        [("spec.ingress[0].from[0]", "the peer has none of namespaces, pods")],
        ProblemsOf("priority: 1, subject: { namespaces: {} }, ingress: [{ action: Deny, from: [{ networks: [10.0.0.0/8] }] }]"));

    [Fact]
    public void Refuses_a_baseline_of_another_name_and_with_Pass() => Assert.Equal(
        [("metadata.name", "the only name is 'default'"), ("spec.ingress[0].action", "'Pass' is none of the actions Allow and Deny")],
        ProblemsOf("subject: { namespaces: {} }, ingress: [{ action: Pass, from: [{ namespaces: {} }] }]", "BaselineAdminNetworkPolicy"));

    [Fact]
    public void Reads_the_ports_of_a_ClusterNetworkPolicy()
    {
        var rule = Assert.Single(Policy(
            """
            tier: Baseline, priority: 1, subject: { namespaces: {} }, egress: [{ action: Accept, to: [{ namespaces: {} }], protocols: [
              { tcp: { destinationPort: { number: 80 } } }, { udp: { destinationPort: { range: { start: 1, end: 2 } } } }, { sctp: {} }, { destinationNamedPort: http }] }]
            """,
            "ClusterNetworkPolicy").Rules(PolicyDirection.Egress));

        Assert.Equal(RuleAction.Allow, rule.KnownAction);
        Assert.Equal(["TCP 80", "UDP 1-2", "all SCTP ports", "no port"], rule.Ports.Select(port => port.Selection!.Numbers.ToString()));
        Assert.Equal("http", Assert.Single(rule.Ports.Last().Selection!.Names).Name);
    }

    [Theory]
    [InlineData("AdminNetworkPolicy", "", false)]
    [InlineData("BaselineAdminNetworkPolicy", "", true)]
    [InlineData("ClusterNetworkPolicy", "tier: Admin", false)]
    [InlineData("ClusterNetworkPolicy", "tier: Baseline", true)]
    [InlineData("ClusterNetworkPolicy", "tier: '{{ x }}'", null)]
    public void Tells_its_tier(string kind, string spec, bool? expected) => Assert.Equal(expected, Policy(spec, kind).IsBaseline);

    private static List<(string Path, string Text)> ProblemsOf(string spec, string kind = "AdminNetworkPolicy") =>
        [.. ClusterPolicyValidation.FindProblems(Policy(spec, kind)).Select(problem => (problem.Place.Path.ToString(), problem.Text))];

    private static ClusterPolicy Policy(string spec, string kind) => new(Yaml.Object($"""
        apiVersion: policy.networking.k8s.io/v1alpha1
        kind: {kind}
        metadata: {"{ name: p }"}
        spec: {"{"} {spec.ReplaceLineEndings(" ")} {"}"}
        """));
}
