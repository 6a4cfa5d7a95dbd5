using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE3016ExposedVulnerableWorkloadRule>;

namespace KubeGuard.Cluster.Tests.Rules.KUBE30xx;

public sealed class KUBE3016ExposedVulnerableWorkloadTests
{
    [Fact]
    public void Reports_a_workload_behind_a_load_balancer() => Verify.VerifyMessage(
        Workload("{|KUBE3016:high|}", "LoadBalancer"),
        "Image 'high' contains zlib 1.2 with CVE-1, GHSA-1 (high); 1.3 fixes it, and the workload is reachable from outside: Service 'shop/api' (LoadBalancer) → TCP 8080");

    [Fact]
    public void Reports_a_host_port() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: api, namespace: shop }
        spec:
          containers:
          - name: api
            image: {|KUBE3016:high|}
            ports: [ { containerPort: 8080, hostPort: 80 } ]
        """);

    [Fact]
    public void Is_silent_about_a_workload_that_is_reached_from_inside() => Verify.Verify(Workload("high", "ClusterIP"));

    [Fact]
    public void Is_silent_about_an_image_without_known_vulnerabilities() => Verify.Verify(Workload("clean", "NodePort"));

    [Fact]
    public void Takes_the_options_of_the_rule_that_it_covers() => Verify.Verify(Workload("low", "NodePort"), ("kubeguard.minimum_severity", "high"));

    private static string Workload(string image, string type) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: api, namespace: shop, labels: { app: api } }
        spec:
          containers:
          - name: api
            image: {{image}}
            ports: [ { containerPort: 8080 } ]
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: api, namespace: shop }
        spec:
          type: {{type}}
          selector: { app: api }
          ports: [ { port: 80, targetPort: 8080 } ]
        """;
}
