using KubeGuard.Cluster.Network.Declared;
using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Network.Declared;

/// <summary>The lines that say what is possible.</summary>
public sealed class ListUpdateTests
{
    private const string DenyAll = "{ podSelector: {}, policyTypes: [Ingress, Egress] }";

    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "db");
    private static readonly string _isolated = _pods + NetworkPolicy("shop", "deny", DenyAll);

    [Fact]
    public void Open_workloads_have_one_line_a_direction() => Assert.Equal(
        ["+ anywhere -> shop/db: all", "+ anywhere -> shop/web: all", "+ shop/db -> anywhere: all", "+ shop/web -> anywhere: all"], Changes(_pods, DeclaredList.Empty));

    [Fact]
    public void Isolated_workloads_have_no_line() => Assert.Empty(Changes(_isolated, DeclaredList.Empty));

    [Fact]
    public void A_policy_for_one_pair_is_one_line() => Assert.Equal(["+ shop/web -> shop/db: 5432"], Changes(_isolated + WebToDb("5432"), DeclaredList.Empty));

    [Fact]
    public void A_true_line_stays() => Assert.Empty(Changes(_isolated + WebToDb("5432"), Lists.Allowing("shop/{app=web} -> shop/*: 5432")));

    [Fact]
    public void A_line_keeps_the_ports_that_are_possible() =>
        Assert.Equal(["- shop/web -> shop/db: 80, 5432", "+ shop/web -> shop/db: 5432, 6432"], Changes(_isolated + WebToDb("5432") + WebToDb("6432"), Lists.Allowing("shop/web -> shop/db: 80, 5432")));

    [Fact]
    public void A_line_for_a_workload_that_is_gone_goes() => Assert.Equal(["- shop/old -> shop/db: 80"], Changes(_isolated, Lists.Allowing("shop/old -> shop/db: 80")));

    [Fact]
    public void All_pods_are_the_cluster() =>
        Assert.Equal(
            ["+ cluster -> shop/db: 5432"],
            Changes(_isolated + NetworkPolicy("shop", "in", "{ podSelector: { matchLabels: { app: db } }, ingress: [{ from: [{ namespaceSelector: {} }], ports: [{ port: 5432 }] }] }") + NetworkPolicy("shop", "out", "{ podSelector: { matchLabels: { app: web } }, policyTypes: [Egress], egress: [{ to: [{ podSelector: {} }] }] }"), DeclaredList.Empty));

    [Fact]
    public void Pods_and_addresses_that_no_manifest_shows_are_outside() => Assert.Equal(
        ["+ outside -> shop/db: 5432"],
        Changes(_isolated + NetworkPolicy("shop", "in", "{ podSelector: { matchLabels: { app: db } }, ingress: [{ ports: [{ port: 5432 }] }] }"), DeclaredList.Empty));

    [Fact]
    public void A_line_for_some_addresses_does_not_keep_all_of_them_from_one_line() => Assert.Equal(
        ["+ outside -> shop/db: 5432"],
        Changes(_isolated + NetworkPolicy("shop", "in", "{ podSelector: { matchLabels: { app: db } }, ingress: [{ ports: [{ port: 5432 }] }] }"), Lists.Allowing("192.0.2.0/24 -> shop/db: 5432")));

    [Fact]
    public void Pods_that_no_manifest_shows_go_by_the_labels_that_a_policy_asks_for() => Assert.Equal(
        ["+ monitoring/{app=prometheus} -> shop/db: 9187"],
        Changes(_isolated + NetworkPolicy("shop", "in", "{ podSelector: { matchLabels: { app: db } }, ingress: [{ from: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: monitoring } }, podSelector: { matchLabels: { app: prometheus } } }], ports: [{ port: 9187 }] }] }"), DeclaredList.Empty));

    [Fact]
    public void Addresses_are_written_as_blocks() => Assert.Equal(
        ["+ shop/web -> external: 443", "+ shop/web -> 10.1.0.0/16: 25"],
        Changes(_isolated + NetworkPolicy("shop", "out", """
            { podSelector: { matchLabels: { app: web } }, policyTypes: [Egress], egress: [
              { to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10] } }, { ipBlock: { cidr: '::/0', except: ['fc00::/7'] } }], ports: [{ port: 443 }] },
              { to: [{ ipBlock: { cidr: 10.1.0.0/16 } }], ports: [{ port: 25 }] }] }
            """), DeclaredList.Empty).Order(StringComparer.Ordinal).Reverse());

    [Fact]
    public void Names_may_be_resolved_without_a_line() => Assert.Empty(Changes(
        _isolated + NetworkPolicy("shop", "dns", "{ podSelector: {}, policyTypes: [Egress], egress: [{ to: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: kube-system } }, podSelector: { matchLabels: { k8s-app: kube-dns } } }], ports: [{ port: 53 }, { port: 53, protocol: UDP }] }] }"),
        DeclaredList.Empty));

    [Fact]
    public void Pods_in_the_network_of_their_node_are_open() =>
        Assert.Contains("+ anywhere -> shop/agent: all", Changes(_isolated + Pod("shop", "agent", "{ hostNetwork: true, containers: [] }"), DeclaredList.Empty));

    [Fact]
    public void Routes_make_a_line_of_the_controller() => Assert.Equal(
        ["+ anywhere -> shop/web: all", "+ ingress -> shop/web: 8080", "+ shop/web -> anywhere: all"],
        Changes(Pod("shop", "web") + Service + Ingress, DeclaredList.Empty));

    [Fact]
    public void Workloads_of_one_name_go_by_their_kind() => Assert.Contains(
        "+ anywhere -> shop/web[Job]: all",
        Changes(_pods + Object("batch/v1", "Job", "name: web, namespace: shop", "{ template: { metadata: { labels: { job: web } }, spec: { containers: [] } } }"), DeclaredList.Empty));

    [Fact]
    public void An_unknown_workload_is_a_problem_with_the_nearest_name() => Assert.Equal(
        ["no manifest has a workload 'shop/bd'; did you mean 'shop/db'?", "no manifest has a workload 'mon/prom'; pods that are deployed otherwise are named by labels, as in monitoring/{app=prometheus}"],
        Lists.Compare(_pods, Lists.Allowing("shop/web -> shop/bd: 80", "mon/prom -> shop/web: 80")).Problems.Select(problem => problem.Text));

    private const string Service = """

        ---
        apiVersion: v1
        kind: Service
        metadata: { name: web, namespace: shop }
        spec: { selector: { app: web }, ports: [{ port: 80, targetPort: http }] }
        """;

    private const string Ingress = """

        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: web, namespace: shop }
        spec: { defaultBackend: { service: { name: web, port: { number: 80 } } } }
        """;

    private static IEnumerable<string> Changes(string manifests, DeclaredList list) => Lists.ChangesOf(Lists.Compare(manifests, list));

    private static string WebToDb(string port) =>
        NetworkPolicy("shop", $"out{port}", $"{{ podSelector: {{ matchLabels: {{ app: web }} }}, policyTypes: [Egress], egress: [{{ to: [{{ podSelector: {{ matchLabels: {{ app: db }} }} }}], ports: [{{ port: {port} }}] }}] }}")
        + NetworkPolicy("shop", $"in{port}", $"{{ podSelector: {{ matchLabels: {{ app: db }} }}, ingress: [{{ from: [{{ podSelector: {{ matchLabels: {{ app: web }} }} }}], ports: [{{ port: {port} }}] }}] }}");
}
