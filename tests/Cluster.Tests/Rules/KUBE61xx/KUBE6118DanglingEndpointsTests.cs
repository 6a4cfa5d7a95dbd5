using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6118DanglingEndpointsRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6118DanglingEndpointsTests
{
    private const string Service = """

        ---
        apiVersion: v1
        kind: Service
        metadata: { name: db, namespace: shop }
        """;

    private const string Pod = """

        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: db-1, namespace: shop }
        """;

    private static string Endpoints(string name, string address = "{ ip: 10.0.0.1 }") => $$"""
        apiVersion: v1
        kind: Endpoints
        metadata: { name: {{name}}, namespace: shop }
        subsets: [{ addresses: [{{address}}] }]
        """;

    private static string Slice(string label, string endpoint = "{ addresses: [10.0.0.1] }") => $$"""
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: { name: db-a, namespace: shop, labels: { {{label}} } }
        endpoints: [{{endpoint}}]
        """;

    [Fact]
    public void Reports_endpoints_without_a_service_of_their_name() => Verify.Verify(Endpoints("{|KUBE6118:database|}") + Service);

    [Fact]
    public void Reports_a_slice_whose_label_names_no_service() => Verify.Verify(Slice("kubernetes.io/service-name: {|KUBE6118:database|}") + Service);

    [Fact]
    public void Reports_a_target_that_is_not_there()
    {
        Verify.Verify(Endpoints("db", "{ targetRef: { kind: Pod, name: {|KUBE6118:db-2|}, namespace: shop } }") + Service + Pod);
        Verify.Verify(Slice("kubernetes.io/service-name: db", "{ targetRef: { kind: Pod, name: {|KUBE6118:db-2|} } }") + Service + Pod);
    }

    [Theory]
    [InlineData("app: db")]
    [InlineData("kubernetes.io/service-name: db")]
    [InlineData("kubernetes.io/service-name: '{{ .Values.service }}'")]
    public void Is_silent_where_the_service_is_there_or_not_known(string label) => Verify.Verify(Slice(label) + Service);

    [Theory]
    [InlineData("{ targetRef: { kind: Pod, name: db-1 } }")]
    [InlineData("{ targetRef: { kind: Pod, name: db-2, namespace: office } }")]
    [InlineData("{ targetRef: { kind: Node, name: a } }")]
    [InlineData("{ targetRef: '{{ .Values.target }}' }")]
    public void Is_silent_where_the_target_is_there_or_not_known(string address) => Verify.Verify(Endpoints("db", address) + Service + Pod);

    [Fact]
    public void Knows_that_a_workload_names_its_pods() => Verify.Verify(Endpoints("db", "{ targetRef: { kind: Pod, name: web-7d4b9-x2x } }") + Service + Pod + """

        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec: { template: { metadata: { labels: { app: web } } } }
        """);

    [Fact]
    public void Is_silent_in_an_open_set_that_shows_no_service_of_the_namespace() => Verify.Verify(Endpoints("database"));

    [Fact]
    public void Reports_in_a_complete_set_a_namespace_without_services() => Verify.VerifyComplete(Endpoints("{|KUBE6118:database|}"));

    [Fact]
    public void Is_silent_about_the_service_of_Kubernetes_itself() =>
        Verify.VerifyComplete(Endpoints("kubernetes").Replace("namespace: shop", "namespace: default"));

    [Fact]
    public void Option_names_services_that_others_deploy() => Verify.Verify(Endpoints("database") + Service, ("kubeguard.external_objects", "Service/shop/*"));

    [Fact]
    public void Message_names_the_service_and_one_of_a_similar_name() => Verify.VerifyMessage(
        Slice("kubernetes.io/service-name: {|KUBE6118:databases|}") + Service.Replace("name: db", "name: database"),
        "EndpointSlice 'shop/db-a' refers to an object that does not exist: there is no Service 'databases' in its namespace; did you mean 'database'?");
}
