using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2311ExternallyReachableAndNotIsolatedTests
{
    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "db");
    private static readonly string _ofDb = NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { app: db } } }");
    private static readonly string _nodePort = Object("v1", "Service", "name: s, namespace: shop", "{ type: NodePort, selector: { app: web }, ports: [{ port: 80, targetPort: http }] }");

    private static readonly string _ingress = Object(
        "networking.k8s.io/v1", "Ingress", "name: i, namespace: shop", "{ rules: [{ http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: s, port: { number: 80 } } } }] } }] }");

    [Fact]
    public void Reports_the_way_and_its_places()
    {
        var finding = Only().Single(_pods + _ofDb + _nodePort);
        Assert.Equal("Pod 'shop/web' is reachable from outside and no policy isolates it: Service 'shop/s' (NodePort) → TCP 8080; select it in a NetworkPolicy", finding.Message);
        Assert.Equal(["the way from outside leads through Service 'shop/s' (NodePort)"], finding.Related.Select(place => place.Message));
    }

    [Fact]
    public void Names_one_of_several_ways_and_all_their_places()
    {
        var finding = Only().Single(_pods + _ofDb + _nodePort + _ingress);
        Assert.Contains("Service 'shop/s' (NodePort) → TCP 8080, and one other way;", finding.Message, StringComparison.Ordinal);
        Assert.Equal(3, finding.Related.Count);
    }

    [Fact]
    public void Is_silent_where_a_policy_isolates_the_workload() => Assert.Empty(Only().In(_pods + _nodePort + NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { app: web } }, ingress: [{}] }")));

    [Fact]
    public void Is_silent_about_a_workload_that_is_reachable_from_the_cluster_alone() =>
        Assert.Empty(Only().In(_pods + _ofDb + _nodePort.Replace("NodePort", "ClusterIP", StringComparison.Ordinal)));

    [Fact]
    public void It_covers_the_rule_about_workloads_that_are_open() => Assert.Equal(
        ["KUBE2311 Pod 'shop/web' covers KUBE2003 KUBE2001"],
        IsolationFindings.Open().Texts(_pods + NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { app: db } }, policyTypes: [Ingress, Egress] }") + _nodePort).Where(text => text.Contains("Pod", StringComparison.Ordinal)));

    private static IsolationFindings Only() => IsolationFindings.Open().Only("KUBE2311");
}
