using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1008HostPort>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1008HostPortTests
{
    [Fact]
    public void Reports_every_port_but_zero_and_absent() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: proxy }
        spec:
          containers:
          - name: proxy
            image: proxy:1
            ports:
            - { containerPort: 80, hostPort: {|KUBE1008:80|} }
            - { containerPort: 81, hostPort: 0 }
            - { containerPort: 82 }
        """);

    [Fact]
    public void Option_allows_ports_and_ranges() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: proxy }
        spec:
          containers:
          - name: proxy
            image: proxy:1
            ports: [{ hostPort: 443 }, { hostPort: 8500 }, { hostPort: {|KUBE1008:9000|} }]
        """,
        options: ("kubeguard.allowed_host_ports", "443, 8000-8999"));

    [Fact]
    public void Fix_removes_hostPort() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: proxy }
        spec:
          containers:
          - { name: proxy, image: "proxy:1", ports: [{ hostPort: {|KUBE1008:443|} }] }
        """,
        "Remove spec.containers[0].ports[0].hostPort");
}
