using KubeGuard.Build.Fixing;
using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Cluster.Network.Generated;
using KubeGuard.Cluster.Tests.Network.Declared;
using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Network.Generated;

public sealed class PolicyGeneratorTests
{
    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "db");

    [Fact]
    public void A_list_needs_two_policies_a_namespace_and_one_a_workload_and_direction() => Assert.Equal(
        ["default-deny", "allow-dns", "db-ingress", "web-ingress", "web-egress"],
        Generate(_pods, Lists.Read("""
            ingressController: ingress-nginx
            allow:
            - ingress -> shop/web: 8080
            - shop/web -> shop/db: 5432
            """)).Policies.Select(policy => policy.Root.Entries[2].Value).Cast<Manifests.MappingNode>().Select(metadata => ((Manifests.ScalarNode)metadata.Entries[0].Value).Text.Value));

    [Fact]
    public void Policies_of_Kubernetes_are_short() => Assert.Equal(
        """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: db-ingress
          namespace: shop
        spec:
          podSelector:
            matchLabels:
              app: db
          policyTypes:
          - Ingress
          ingress:
          - from:
            - podSelector:
                matchLabels:
                  app: web
            - ipBlock:
                cidr: 192.0.2.0/24
            ports:
            - protocol: TCP
              port: 5000
              endPort: 5010
            - protocol: UDP

        """,
        TextOf(Generate(_pods, Lists.Allowing("shop/web -> shop/db: 5000-5010, all/UDP", "192.0.2.0/24 -> shop/db: 5000-5010, all/UDP")), 2),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void Policies_of_Calico_have_a_rule_for_each_peer_and_protocol() => Assert.Equal(
        """
        apiVersion: projectcalico.org/v3
        kind: NetworkPolicy
        metadata:
          name: db-ingress
          namespace: shop
        spec:
          selector: "app == 'db'"
          types:
          - Ingress
          ingress:
          - action: Allow
            protocol: TCP
            source:
              selector: "app == 'web'"
            destination:
              ports:
              - "5000:5010"
          - action: Allow
            protocol: UDP
            source:
              selector: "app == 'web'"

        """,
        TextOf(Generate(_pods, Lists.Allowing("shop/web -> shop/db: 5000-5010, all/UDP"), PolicyFormat.Calico), 2),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void The_pods_of_the_controller_need_no_line_for_what_routes_lead_to() =>
        Assert.Empty(Problems(_pods + """

            ---
            apiVersion: v1
            kind: Service
            metadata: { name: web, namespace: shop }
            spec: { selector: { app: web }, ports: [{ port: 8080 }] }
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: { name: web, namespace: shop }
            spec: { defaultBackend: { service: { name: web, port: { number: 8080 } } } }
            """, Lists.Read("ingressController: ingress-nginx\nallow: [{ ingress -> shop/web: 8080 }]")));

    [Fact]
    public void A_controller_without_a_route_is_a_problem() => Assert.Contains(
        "'ingress -> shop/web: 8080' cannot be made possible: no Ingress or Route leads there", Problems(_pods, Lists.Read("ingressController: ingress-nginx\nallow: [{ ingress -> shop/web: 8080 }]")));

    [Fact]
    public void The_controller_must_be_known() => Assert.Equal(
        ["no policy can allow it before the list says where the ingress controller is, as in 'ingressController: ingress-nginx'"],
        Problems(_pods, Lists.Allowing("ingress -> shop/web: 80")));

    [Fact]
    public void A_block_with_the_addresses_of_pods_is_refused() => Assert.Equal(
        ["a rule for these addresses is for all pods as well; write 'external', or 'anywhere' if pods are meant, too"], Problems(_pods, Lists.Allowing("0.0.0.0/0 -> shop/web: 80")));

    [Fact]
    public void Workloads_of_the_same_labels_are_refused() => Assert.Equal(
        ["no selector tells the pods of 'shop/web' from those of 'shop/twin', which have the same labels; give one of them a label of its own"],
        Problems(_pods + Pod("shop", "web").Replace("name: web,", "name: twin,", StringComparison.Ordinal), Lists.Allowing("shop/web -> shop/db: 80")));

    [Fact]
    public void Rules_for_all_other_pods_in_both_directions_open_connections_between_workloads() => Assert.Equal(
        ["'shop/web -> shop/db: 80' remains possible without a line: NetworkPolicy 'shop/web-egress' allows it and NetworkPolicy 'shop/db-ingress' allows it"],
        Problems(_pods, Lists.Allowing("shop/web -> others: 80", "others -> shop/db: 80")));

    [Fact]
    public void A_pod_in_the_network_of_its_node_is_open_whatever_the_list_says() => Assert.Contains(
        "'anywhere -> shop/agent: all' remains possible without a line: 'shop/agent' is in the network of its node, where policies do not apply",
        Problems(_pods + Pod("shop", "agent", "{ hostNetwork: true, containers: [] }"), Lists.Allowing("shop/web -> shop/db: 80")));

    [Fact]
    public void Another_policy_that_allows_more_is_named() => Assert.Equal(
        ["'anywhere -> shop/db: 80' remains possible without a line: no policy limits where 'others' connects to and NetworkPolicy 'shop/open' allows it", "'outside -> shop/db: 1-79, 81-65535, all/UDP, all/SCTP' remains possible without a line: no policy limits where 'others' connects to and NetworkPolicy 'shop/open' allows it"],
        Problems(_pods + NetworkPolicy("shop", "open", "{ podSelector: { matchLabels: { app: db } }, ingress: [{}] }"), Lists.Allowing("shop/web -> shop/db: 80")));

    [Fact]
    public void A_label_that_another_workload_lacks_separates() =>
        Assert.Empty(Problems(_pods + Pod("shop", "web").Replace("name: web,", "name: canary,", StringComparison.Ordinal).Replace("app: web", "app: web, track: canary", StringComparison.Ordinal), Lists.Allowing("shop/web -> shop/db: 80")));

    private static IEnumerable<string> Problems(string manifests, DeclaredList list) => Generate(manifests, list).Problems.Select(problem => problem.Text);

    private static GeneratedPolicies Generate(string manifests, DeclaredList list, PolicyFormat format = PolicyFormat.Kubernetes) =>
        new PolicyGenerator(new Scenario(manifests).Objects, list, NetworkSemantics.Kubernetes).Generate(format);

    private static string TextOf(GeneratedPolicies generated, int index) => new NewDocuments("a:\n- b\n").Alone([generated.Policies[index].Root]);
}
