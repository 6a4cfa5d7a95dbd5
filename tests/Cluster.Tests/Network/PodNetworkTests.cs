using KubeGuard.Cluster.Network;
using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Network;

/// <summary>Namespaces with networks of their own.</summary>
public sealed class PodNetworkTests
{
    private const string All = "all ports";

    private static readonly string _pods = Pod("blue", "web") + Pod("blue", "db") + Pod("green", "web") + Pod("shop", "web");

    [Fact]
    public void Pods_of_different_networks_cannot_connect()
    {
        var scenario = new Scenario(_pods + Labelled("blue") + Labelled("green") + Network("blue") + Network("green"));

        Assert.Equal("no port", scenario.Ports("blue/web", "green/web"));
        Assert.Equal("no port", scenario.Ports("blue/web", "shop/web"));
        Assert.Equal(All, scenario.Ports("blue/web", "blue/db"));
        Assert.Empty(scenario.Model.Notes);
    }

    [Fact]
    public void A_network_of_the_cluster_joins_the_namespaces_that_it_selects()
    {
        var scenario = new Scenario(_pods + Labelled("blue", ", team: a") + Labelled("green", ", team: a") + Object(
            "k8s.ovn.org/v1", "ClusterUserDefinedNetwork", "name: tenants", "{ namespaceSelector: { matchLabels: { team: a } }, network: { topology: Layer3, layer3: { role: Primary } } }"));

        Assert.Equal(All, scenario.Ports("blue/web", "green/web"));
        Assert.Equal("no port", scenario.Ports("green/web", "shop/web"));
    }

    [Fact]
    public void Addresses_outside_are_reached_from_every_network() =>
        Assert.Equal(All, new Scenario(_pods + Labelled("blue") + Network("blue")).Ports("blue/web", "192.0.2.1"));

    [Fact]
    public void A_secondary_network_changes_nothing_and_is_noted()
    {
        var scenario = new Scenario(_pods + Labelled("blue") + Network("blue", "Secondary"));

        Assert.Equal(All, scenario.Ports("blue/web", "shop/web"));
        Assert.EndsWith("is not part of the computation", Assert.Single(scenario.Model.Notes).Text);
    }

    [Fact]
    public void A_namespace_without_the_label_stays_in_the_network_of_the_cluster() =>
        Assert.Equal(All, new Scenario(_pods + Network("blue")).Ports("blue/web", "shop/web"));

    [Fact]
    public void The_model_of_netpol_analyzer_has_one_network() =>
        Assert.Equal(All, new Scenario(_pods + Labelled("blue") + Network("blue"), NetworkSemantics.NetpolAnalyzer).Ports("blue/web", "shop/web"));

    private static string Labelled(string name, string more = "") => $$"""

        ---
        apiVersion: v1
        kind: Namespace
        metadata: { name: {{name}}, labels: { k8s.ovn.org/primary-user-defined-network: ""{{more}} } }

        """;

    private static string Network(string ns, string role = "Primary") =>
        Object("k8s.ovn.org/v1", "UserDefinedNetwork", $"name: net, namespace: {ns}", $"{{ topology: Layer2, layer2: {{ role: {role} }} }}");
}
