using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1008HostPort>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1008HostPortTests
{
    [Fact]
    public void Reports_each_port_of_the_node() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - { name: setup, image: "setup:1", restartPolicy: Always, ports: [{ containerPort: 80, hostPort: {|KUBE1008:8080|} }] }
          containers:
          - name: web
            image: web:1
            ports:
            - containerPort: 80
              hostPort: {|KUBE1008:80|}
            - containerPort: 443
        """);

    [Fact]
    public void Is_silent_about_zero_and_unknown() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostNetwork: true
          containers:
          - { name: web, image: "web:1", ports: [{ containerPort: 80, hostPort: 0 }, { containerPort: 81, hostPort: "{{ .Values.port }}" }] }
        """);

    [Fact]
    public void Option_allowed_host_ports_takes_ports_and_ranges() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: web
            image: web:1
            ports:
            - { containerPort: 1, hostPort: 80 }
            - { containerPort: 2, hostPort: 8000 }
            - { containerPort: 3, hostPort: 8099 }
            - { containerPort: 4, hostPort: {|KUBE1008:8100|} }
            - { containerPort: 5, hostPort: {|KUBE1008:81|} }
        """,
        options: ("kubeguard.allowed_host_ports", "80, 8000-8099"));

    [Fact]
    public void Names_the_port() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", ports: [{ containerPort: 80, hostPort: {|KUBE1008:8080|} }] }
        """,
        "Container 'web' of Pod 'web' binds port 8080 of the node; remove hostPort and use a Service");

    [Fact]
    public void Fix_removes_the_field() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", ports: [{ containerPort: 80, hostPort: {|KUBE1008:8080|} }] }
        """,
        "Remove spec.containers[0].ports[0].hostPort");
}
