using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Engine.Tests.Kubernetes.Network;

public sealed class NetworkPolicyValidationTests
{
    [Theory]
    [InlineData("{ podSelector: {} }")]
    [InlineData("{ namespaceSelector: {} }")]
    [InlineData("{ namespaceSelector: {{ x }}, ipBlock: { cidr: 10.0.0.0/8 } }")]
    [InlineData("{ podSelector: {{ x }} }")]
    [InlineData("{ ipBlock: { cidr: 0.0.0.0/0, except: [169.254.169.254/32, 10.0.0.0/8] } }")]
    [InlineData("{ ipBlock: { cidr: '{{ x }}', except: [10.0.0.0/8] } }")]
    [InlineData("{ ipBlock: { cidr: '::/0' } }")]
    public void Accepts_a_peer(string peer) => Assert.Empty(ProblemsOf($"ingress: [{{ from: [{peer}] }}]"));

    [Theory]
    [InlineData("{}", "spec.ingress[0].from[0]", "names no pods and no addresses")]
    [InlineData("{ podSelector: null }", "spec.ingress[0].from[0]", "names no pods and no addresses")]
    [InlineData("{ podSelector: {}, ipBlock: { cidr: 10.0.0.0/8 } }", "spec.ingress[0].from[0].ipBlock", "names addresses beside pods, which must be a peer of their own")]
    [InlineData("{ ipBlock: { except: [10.0.0.0/8] } }", "spec.ingress[0].from[0].ipBlock.cidr", "an ipBlock has no cidr")]
    [InlineData("{ ipBlock: { cidr: 10.0.0.0 } }", "spec.ingress[0].from[0].ipBlock.cidr", "'10.0.0.0' is no block of addresses")]
    [InlineData("{ ipBlock: { cidr: 10.0.0.0/8, except: [10.0.0.0/8] } }", "spec.ingress[0].from[0].ipBlock.except[0]", "the exception '10.0.0.0/8' is not strictly inside '10.0.0.0/8'")]
    [InlineData("{ ipBlock: { cidr: 0.0.0.0/0, except: ['fd00::/8'] } }", "spec.ingress[0].from[0].ipBlock.except[0]", "the exception 'fd00::/8' is not strictly inside '0.0.0.0/0'")]
    [InlineData("{ ipBlock: { cidr: 10.0.0.0/8, except: [x] } }", "spec.ingress[0].from[0].ipBlock.except[0]", "'x' is no block of addresses")]
    public void Refuses_a_peer(string peer, string path, string text) =>
        Assert.Equal([(path, text)], ProblemsOf($"ingress: [{{ from: [{peer}] }}]"));

    [Theory]
    [InlineData("{ port: 65536 }", "port", "65536 is no port; ports are 1 to 65535")]
    [InlineData("{ port: HTTP }", "port", "'HTTP' is no name of a port")]
    [InlineData("{ port: '80' }", "port", "'80' is no name of a port")]
    [InlineData("{ port: a-very-long-name }", "port", "'a-very-long-name' is no name of a port")]
    [InlineData("{ protocol: ICMP }", "protocol", "'ICMP' is none of the protocols TCP, UDP and SCTP")]
    [InlineData("{ endPort: 90 }", "endPort", "endPort needs a port, where the range begins")]
    [InlineData("{ port: http, endPort: 90 }", "endPort", "endPort needs a port that is a number")]
    [InlineData("{ port: 90, endPort: 80 }", "endPort", "endPort 80 is less than port 90")]
    [InlineData("{ port: 90, endPort: 0 }", "endPort", "0 is no port; ports are 1 to 65535")]
    public void Refuses_a_port(string port, string field, string text) =>
        Assert.Equal([($"spec.egress[0].ports[0].{field}", text)], ProblemsOf($"egress: [{{ ports: [{port}] }}]"));

    [Theory]
    [InlineData("{ matchLabels: { app: web, 'app.kubernetes.io/name': Web.1_x, empty: '' } }")]
    [InlineData("{ matchExpressions: [{ key: a, operator: In, values: ['{{ x }}'] }, { key: b, operator: Exists, values: [] }] }")]
    [InlineData("{ matchExpressions: [{ key: '{{ x }}', operator: '{{ y }}' }] }")]
    public void Accepts_a_selector(string selector) => Assert.Empty(ProblemsOf($"podSelector: {selector}"));

    [Theory]
    [InlineData("{ matchLabels: { '-a': b } }", "'-a' is no key of a label")]
    [InlineData("{ matchLabels: { 'Example.com/a': b } }", "'Example.com/a' is no key of a label")]
    [InlineData("{ matchLabels: { a: 'b c' } }", "'b c' is no value of a label")]
    [InlineData("{ matchExpressions: [{ operator: Exists }] }", "an expression has no key")]
    [InlineData("{ matchExpressions: [{ key: a }] }", "an expression has no operator")]
    [InlineData("{ matchExpressions: [{ key: a, operator: in, values: [b] }] }", "'in' is no operator; it is one of In, NotIn, Exists and DoesNotExist")]
    [InlineData("{ matchExpressions: [{ key: a, operator: NotIn }] }", "the operator NotIn needs values")]
    [InlineData("{ matchExpressions: [{ key: a, operator: Exists, values: [b] }] }", "the operator Exists takes no values")]
    public void Refuses_a_selector(string selector, string text) =>
        Assert.Equal(text, Assert.Single(ProblemsOf($"podSelector: {selector}")).Text);

    private static List<(string Path, string Text)> ProblemsOf(string spec)
    {
        var policy = new NetworkPolicy(Yaml.Object($"""
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {"{ name: p }"}
            spec: {"{"} {spec} {"}"}
            """));
        return [.. NetworkPolicyValidation.FindProblems(policy).Select(problem => (problem.Place.Path.ToString(), problem.Text))];
    }
}
