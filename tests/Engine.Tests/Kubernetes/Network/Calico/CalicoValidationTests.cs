using KubeGuard.Kubernetes.Network.Calico;

namespace KubeGuard.Engine.Tests.Kubernetes.Network.Calico;

public sealed class CalicoValidationTests
{
    [Theory]
    [InlineData("{ action: Allow, protocol: TCP, destination: { ports: [80, '90:99', http] } }")]
    [InlineData("{ action: Log, protocol: ICMP, icmp: { type: 8, code: 0 }, ipVersion: 4 }")]
    [InlineData("{ action: Pass, source: { nets: [10.0.0.0/8, 192.0.2.1] } }")]
    [InlineData("{ action: '{{ x }}', protocol: '{{ y }}', destination: { ports: [1] } }")]
    [InlineData("{ action: Allow, protocol: 132, destination: { ports: [1] } }")]
    [InlineData("{ action: Allow, http: { methods: [GET], paths: [{ exact: /a }, { prefix: /b/ }] } }")]
    public void Accepts_a_rule(string rule) => Assert.Empty(ProblemsOf($"ingress: [{rule}]"));

    [Theory]
    [InlineData("{ protocol: TCP }", "action", "the action is missing")]
    [InlineData("{ action: allow }", "action", "'allow' is none of the actions Allow, Deny, Log and Pass")]
    [InlineData("{ action: Allow, protocol: tcp }", "protocol", "'tcp' is no protocol")]
    [InlineData("{ action: Allow, protocol: 0 }", "protocol", "'0' is no protocol")]
    [InlineData("{ action: Allow, protocol: ICMP, destination: { ports: [http] } }", "destination.ports", "the protocol ICMP has no ports")]
    [InlineData("{ action: Allow, source: { ports: ['1:2'] } }", "source.ports", "numbers of ports need the protocol TCP, UDP or SCTP")]
    [InlineData("{ action: Allow, protocol: TCP, icmp: { type: 8 } }", "icmp", "it needs the protocol ICMP or ICMPv6")]
    [InlineData("{ action: Allow, protocol: ICMPv6, source: { nets: [10.0.0.0/8] } }", "source.nets[0]", "'10.0.0.0/8' is of the other IP version than the rest of the rule")]
    [InlineData("{ action: Allow, source: { nets: [10.0.0.0/8] }, destination: { notNets: ['fd00::/8'] } }", "destination.notNets[0]", "'fd00::/8' is of the other IP version than the rest of the rule")]
    [InlineData("{ action: Allow, source: { notNets: ['0:0::/0'] } }", "source.notNets[0]", "without every address nothing is left to match")]
    [InlineData("{ action: Allow, source: { nets: [x] } }", "source.nets[0]", "'x' is no block of addresses")]
    [InlineData("{ action: Allow, destination: { services: { name: web } } }", "destination.services", "services can only be the source of an ingress rule")]
    [InlineData("{ action: Allow, source: { services: { name: web }, selector: all() } }", "source.selector", "selector excludes services")]
    [InlineData("{ action: Allow, http: { methods: [GET, GET] } }", "http.methods[1]", "'GET' is listed twice")]
    [InlineData("{ action: Allow, protocol: UDP, http: { methods: [GET] } }", "protocol", "HTTP requests are over TCP")]
    public void Refuses_a_rule(string rule, string path, string text) =>
        Assert.Equal([($"spec.ingress[0].{path}", text)], ProblemsOf($"ingress: [{rule}]"));

    [Theory]
    [InlineData("doNotTrack: true", "spec.doNotTrack", "it needs applyOnForward: true")]
    [InlineData("preDNAT: true, applyOnForward: true, types: [Egress]", "spec.types[0]", "a policy with preDNAT is not for egress")]
    [InlineData("types: [Ingress, Ingress]", "spec.types[1]", "'Ingress' is listed twice")]
    [InlineData("types: [ingress]", "spec.types[0]", "'ingress' is not one of Ingress, Egress")]
    [InlineData("tier: My.Tier", "spec.tier", "'My.Tier' is no name of a tier")]
    public void Refuses_what_is_above_the_rules(string spec, string path, string text) =>
        Assert.Equal([(path, text)], ProblemsOf(spec, "GlobalNetworkPolicy"));

    [Fact]
    public void Refuses_too_many_rules()
    {
        var rules = string.Join(", ", Enumerable.Repeat("{ action: Deny }", 1025));

        Assert.Equal([("spec.ingress", "there are more than 1024 rules")], ProblemsOf($"ingress: [{rules}]"));
    }

    [Theory]
    [InlineData("web", true)]
    [InlineData("security.web", true)]
    [InlineData("a.b.c", false)]
    [InlineData("Web", false)]
    [InlineData("web-", false)]
    [InlineData("'{{ x }}'", true)]
    public void Checks_the_name_of_a_policy(string name, bool isValid) =>
        Assert.Equal(isValid, CalicoNames.FindPolicyProblem(new CalicoPolicy(Yaml.Object($"{{ apiVersion: projectcalico.org/v3, kind: GlobalNetworkPolicy, metadata: {{ name: {name} }}, spec: {{}} }}"))) is null);

    private static List<(string Path, string Text)> ProblemsOf(string spec, string kind = "NetworkPolicy") =>
        [.. CalicoValidation.FindProblems(CalicoPolicyTests.Policy($"{{ {spec} }}", kind)).Select(problem => (problem.Place.Path.ToString(), problem.Text))];
}
