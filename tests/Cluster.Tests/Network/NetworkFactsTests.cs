using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.Rules;
using KubeGuard.Rules;
using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Network;

public sealed class NetworkFactsTests
{
    private static readonly string _yaml =
        Namespace("shop", "a")
        + Pod("shop", "web", "{ serviceAccountName: front, containers: [{ name: c, image: web:1, ports: [{ name: http, containerPort: 8080 }] }] }")
        + Pod("shop", "agent", "{ hostNetwork: true, initContainers: [{ name: s, restartPolicy: Always, ports: [{ name: proxy, containerPort: 1 }] }], containers: [{ name: c }] }")
        + Object("v1", "ServiceAccount", "name: front, namespace: shop, labels: { role: front }", "{}")
        + Object("v1", "Pod", "name: db-1, namespace: shop, labels: { app: db }, ownerReferences: [{ controller: true, kind: ReplicaSet, name: db }]", "{ containers: [{ name: c }] }")
        + NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { app: db } }, ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: a } } }], ports: [{ port: http }, { port: 80 }] }] }")
        + Object("projectcalico.org/v3", "GlobalNetworkSet", "name: s, labels: { zone: x }", "{ nets: [192.0.2.0/24] }")
        + Object("projectcalico.org/v3", "GlobalNetworkPolicy", "name: g", "{ selector: app == 'web', serviceAccountSelector: role == 'front', ingress: [{ action: Allow, source: { selector: zone == 'x' } }] }");

    [Fact]
    public void What_is_kept_of_each_object_is_enough()
    {
        var whole = new Scenario(_yaml).Objects;
        var analyzer = new SetAnalyzer([new RuleAboutConnections()]);

        var kept = whole.Select(analyzer.Extract).ToList();

        Assert.Equal(
            Connectivity.Compute(whole, NetworkSemantics.Kubernetes).Connections.Select(connection => connection.ToString()),
            Connectivity.Compute(kept, NetworkSemantics.Kubernetes).Connections.Select(connection => connection.ToString()));
        Assert.True(kept[1].Root["spec"]["containers"].Items[0]["image"].IsUnknown);
    }

    [Fact]
    public void Objects_of_a_chart_are_in_the_namespace_of_its_release()
    {
        var objects = new Scenario(Pod("shop", "web") + Object("v1", "Pod", "name: db, labels: { app: db }", "{ containers: [{ name: c }] }")).Objects;

        var facts = new NetworkFacts(new ObjectSet([objects[0], objects[1].ReleasedTo("bank")], isComplete: true));

        Assert.Equal(["bank/db[Pod]", "shop/web[Pod]"], facts.Model.Workloads.Select(workload => workload.ToString()));
    }

    private sealed class RuleAboutConnections() : SetRule<NetworkFacts>(
        new RuleDescriptor
        {
            Id = "KUBE9999",
            Name = "Test",
            Title = "Test",
            MessageFormat = "{0}",
            Category = "Tool",
            Scope = RuleScope.Set,
            DefaultSeverity = RuleSeverity.Warning,
            HelpUri = "https://kubernetes.io/",
        },
        NetworkFacts.Source)
    {
        protected override void Analyze(NetworkFacts facts, SetContext context) => throw new NotSupportedException();
    }
}
