using static KubeGuard.Build.Tasks.Tests.Connectivity.ConnectivityTest;

namespace KubeGuard.Build.Tasks.Tests.Connectivity;

/// <summary>Explanations of a connection, by the property <c>KubeGuardExplain</c>.</summary>
public sealed class ExplainedConnectionTests : IDisposable
{
    private static readonly string _shop =
        Deployment("shop", "web") + Deployment("shop", "api") + Deployment("shop", "db", 5432)
        + NetworkPolicy("shop", "db", "ingress: [{ from: [{ podSelector: { matchLabels: { app: api } } }], ports: [{ port: 5432 }] }]");

    private readonly ConnectivityTest _test = new();

    [Fact]
    public void A_rule_that_allows_is_named_with_its_place() => AssertExplained(
        """
        shop/api[Deployment] -> shop/db[Deployment], TCP 5432: allowed
          egress of shop/api[Deployment]:
            TCP 5432: allowed, since no policy is for it
          ingress of shop/db[Deployment]:
            TCP 5432: allowed by spec.ingress[0] of NetworkPolicy:shop/db (deploy/shop.yaml(38,15))
        """,
        "shop/api -> shop/db:5432");

    [Fact]
    public void Policies_without_a_matching_rule_deny() => AssertExplained(
        """
        shop/web[Deployment] -> shop/db[Deployment], TCP 5432: denied
          egress of shop/web[Deployment]:
            TCP 5432: allowed, since no policy is for it
          ingress of shop/db[Deployment]:
            TCP 5432: denied, since no rule matches of NetworkPolicy:shop/db (deploy/shop.yaml(33,1))
        """,
        "web -> db:http");

    [Fact]
    public void Without_a_port_all_ports_are_explained() => AssertExplained(
        """
        shop/api[Deployment] -> shop/db[Deployment], all ports: allowed on TCP 5432
          egress of shop/api[Deployment]:
            all ports: allowed, since no policy is for it
          ingress of shop/db[Deployment]:
            TCP 5432: allowed by spec.ingress[0] of NetworkPolicy:shop/db (deploy/shop.yaml(38,15))
            TCP 1-5431,5433-65535; all UDP ports; all SCTP ports: denied, since no rule matches of NetworkPolicy:shop/db (deploy/shop.yaml(33,1))
        """,
        "shop/api -> shop/db");

    [Fact]
    public void Addresses_with_the_same_reasons_are_explained_once() => AssertExplained(
        """
        any IPv4 address except 192.0.2.0/24, any IPv6 address -> shop/web[Deployment], TCP 80: denied
          ingress of shop/web[Deployment]:
            TCP 80: denied, since no rule matches of NetworkPolicy:shop/web (deploy/shop.yaml(13,1))
        192.0.2.0/24 -> shop/web[Deployment], TCP 80: allowed
          ingress of shop/web[Deployment]:
            TCP 80: allowed by spec.ingress[0] of NetworkPolicy:shop/web (deploy/shop.yaml(18,15))
        """,
        "external -> web:80",
        Deployment("shop", "web") + NetworkPolicy("shop", "web", "ingress: [{ from: [{ ipBlock: { cidr: 192.0.2.0/24 } }] }]"));

    [Fact]
    public void A_way_through_an_Ingress_is_named() => AssertExplained(
        """
        ingress-controller -> shop/web[Deployment], TCP 8080: allowed
          Ingress 'shop/web' → Service 'shop/web' → TCP 8080 (deploy/shop.yaml(21,3))
          ingress of shop/web[Deployment]:
            TCP 8080: allowed, since no policy is for it
        """,
        "ingress-controller -> web:8080",
        Deployment("shop", "web") + """
            ---
            apiVersion: v1
            kind: Service
            metadata: { name: web, namespace: shop }
            spec: { selector: { app: web }, ports: [{ port: 80, targetPort: http }] }
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: { name: web, namespace: shop }
            spec:
              defaultBackend: { service: { name: web, port: { number: 80 } } }
            """);

    [Fact]
    public void A_pod_in_the_network_of_its_node_is_beyond_policies() => AssertExplained(
        """
        whole-cluster -> shop/web[Deployment], UDP 53: allowed
          shop/web[Deployment] is in the network of its node, and no policy reliably stops connections from or to it
        """,
        "whole-cluster -> web:53/UDP",
        Deployment("shop", "web").Replace("spec: { containers", "spec: { hostNetwork: true, containers", StringComparison.Ordinal));

    [Fact]
    public void Calico_and_Kubernetes_are_explained_together() => AssertExplained(
        """
        shop/api[Deployment] -> shop/db[Deployment], TCP 5432: denied
          egress of shop/api[Deployment]:
            TCP 5432: allowed, since no policy is for it
          ingress of shop/db[Deployment]:
            TCP 5432: denied by spec.ingress[0] of GlobalNetworkPolicy:stop (deploy/shop.yaml(46,15))
        """,
        "shop/api -> shop/db:5432",
        _shop + """
            ---
            apiVersion: projectcalico.org/v3
            kind: GlobalNetworkPolicy
            metadata: { name: stop }
            spec:
              order: 10
              selector: app == 'db'
              ingress: [{ action: Deny }]
            """);

    [Theory]
    [InlineData("shop/web", "KubeGuardExplain cannot be 'shop/web': expected a source and a destination, as in shop/web -> shop/db:5432")]
    [InlineData("shop/wbe -> shop/db", "'shop/wbe' is no workload, address, or one of external, ingress-controller, whole-cluster; did you mean 'shop/web'?")]
    [InlineData("shop/web -> shop/dbb:1", "; did you mean 'shop/db'?")]
    [InlineData("shop/web -> db:htp", "'db' declares no port 'htp'; did you mean 'http'?")]
    [InlineData("extern -> db", "did you mean 'external'?")]
    public void A_wrong_question_is_one_error_with_the_nearest_name(string question, string text)
    {
        _test.Task.Explain = question;
        _test.Manifest("shop.yaml", _shop).Execute();

        Assert.Contains(text, Assert.Single(_test.Engine.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_two_workloads_have_needs_its_namespace()
    {
        _test.Task.Explain = "web -> db";
        _test.Manifest("shop.yaml", _shop + Deployment("other", "web")).Execute();

        Assert.Contains("'web' may be other/web[Deployment] or shop/web[Deployment]", Assert.Single(_test.Engine.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Workloads_of_two_sets_do_not_meet()
    {
        _test.Task.Explain = "shop/web -> lab/probe";
        _test.Manifest("shop.yaml", _shop).Manifest("lab.yaml", Deployment("lab", "probe"), set: "lab").Execute();

        Assert.Contains("are in different manifest sets, between which nothing is computed", Assert.Single(_test.Engine.Errors), StringComparison.Ordinal);
    }

    public void Dispose() => _test.Dispose();

    private void AssertExplained(string expected, string question, string? manifests = null)
    {
        _test.Task.Explain = question;

        Assert.Equal(expected, _test.Manifest("deploy/shop.yaml", manifests ?? _shop).Run(), ignoreLineEndingDifferences: true);
    }
}
