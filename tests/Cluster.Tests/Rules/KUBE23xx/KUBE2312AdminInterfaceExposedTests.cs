using KubeGuard.Cluster.Rules;
using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2312AdminInterfaceExposedRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2312AdminInterfaceExposedTests
{
    private static string Tool(string name, string image = "docker.io/library/app:1") => Pod("ci", name, $"{{ containers: [{{ name: c, image: '{image}', ports: [{{ containerPort: 8080 }}] }}] }}");

    private static string Service(string app, string more = "type: {|KUBE2312:NodePort|}") => Object("v1", "Service", "name: s, namespace: ci", $"{{ {more}, selector: {{ app: {app} }}, ports: [{{ port: 8080 }}] }}");

    private static string Ingress(string annotations, string backend) => Object(
        "networking.k8s.io/v1", "Ingress", $"name: i, namespace: ci, annotations: {{ {annotations} }}", $"{{ {backend}: {{ service: {{ name: s, port: {{ number: 8080 }} }} }} }}");

    [Theory]
    [InlineData("jenkins", "docker.io/library/app:1")]
    [InlineData("team-jenkins", "docker.io/library/app:1")]
    [InlineData("build", "docker.io/jenkins/jenkins:2.479")]
    [InlineData("model", "registry.example.com:5000/vllm/vllm-openai@sha256:0123")]
    public void Reports_a_tool_by_its_name_or_image(string name, string image) => Verify.Verify(Tool(name, image) + Service(name));

    [Theory]
    [InlineData("jenkinsfile")]
    [InlineData("web")]
    public void Is_silent_about_other_workloads(string name) => Verify.Verify(Tool(name) + Service(name, "type: NodePort"));

    [Theory]
    [InlineData("type: ClusterIP")]
    [InlineData("type: LoadBalancer, loadBalancerSourceRanges: [203.0.113.0/24]")]
    public void Is_silent_where_not_everyone_may_connect(string service) => Verify.Verify(Tool("jenkins") + Service("jenkins", service));

    [Fact]
    public void Is_silent_where_a_policy_lets_nobody_in() => Verify.Verify(Tool("jenkins") + Service("jenkins", "type: NodePort") + NetworkPolicy("ci", "deny", "{ podSelector: {} }"));

    [Fact]
    public void Reports_an_ingress() => Verify.Verify(Tool("jenkins") + Service("jenkins", "type: ClusterIP") + Ingress("", "{|KUBE2312:defaultBackend|}"));

    [Theory]
    [InlineData("nginx.ingress.kubernetes.io/auth-url: 'https://login.example.com'")]
    [InlineData("traefik.ingress.kubernetes.io/router.middlewares: login")]
    [InlineData("nginx.ingress.kubernetes.io/whitelist-source-range: 203.0.113.0/24")]
    public void Is_silent_where_an_ingress_may_ask_for_a_login(string annotations) => Verify.Verify(Tool("jenkins") + Service("jenkins", "type: ClusterIP") + Ingress(annotations, "defaultBackend"));

    [Theory]
    [InlineData("docker.io/jenkins/jenkins:2.479", true)]
    [InlineData("docker.io/library/app:1", false)]
    public void Reads_the_image_of_a_tool_alone(string image, bool isRead)
    {
        var workload = Yaml.Object($"apiVersion: v1\nkind: Pod\nmetadata: {{ name: build }}\nspec: {{ containers: [{{ name: c, image: '{image}' }}] }}");
        Assert.Equal(isRead, new KUBE2312AdminInterfaceExposedRule().Parts.Where(parts => parts.AreIn(workload)).SelectMany(parts => parts.In(workload)).Any());
    }

    [Fact]
    public void Reports_tools_of_the_option() => Verify.Verify(Tool("web") + Service("web"), ("kubeguard.interface_names", "web"));

    [Fact]
    public void Message_names_the_tool_and_the_way() => Verify.VerifyMessage(
        Tool("jenkins") + Service("jenkins"),
        "Service 'ci/s' makes Pod 'ci/jenkins', the interface of jenkins, reachable from outside: Service 'ci/s' (NodePort) → TCP 8080; put a login or a VPN in front of it");
}
