using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1002HostNetwork>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1002HostNetworkTests
{
    [Fact]
    public void Reports_true_in_the_pod_spec_of_every_kind() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostNetwork: {|KUBE1002:true|}
          containers:
          - { name: web, image: "web:1" }
        ---
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: report }
        spec:
          jobTemplate:
            spec:
              template:
                spec:
                  hostNetwork: {|KUBE1002:true|}
                  containers:
                  - { name: report, image: "report:1" }
        """);

    [Fact]
    public void Is_silent_about_false_null_absent_and_unknown() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec:
          hostNetwork: false
          containers:
          - { name: a, image: "a:1" }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: b }
        spec:
          containers:
          - { name: b, image: "b:1" }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: n }
        spec:
          hostNetwork: null
          containers:
          - { name: n, image: "n:1" }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: c }
        spec:
          hostNetwork: "{{ .Values.shareNode }}"
          containers:
          - { name: c, image: "c:1" }
        """);

    [Fact]
    public void Names_the_pod() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop }
        spec:
          hostNetwork: {|KUBE1002:true|}
          containers:
          - { name: web, image: "web:1" }
        """,
        "Pod 'shop/web' shares the network namespace of the node; remove hostNetwork");

    [Fact]
    public void Fix_removes_the_field() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostNetwork: {|KUBE1002:true|}
          containers:
          - { name: web, image: "web:1" }
        """,
        "Remove spec.hostNetwork");
}
