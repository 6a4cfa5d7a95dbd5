using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1005PrivilegedContainer>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1005PrivilegedContainerTests
{
    [Fact]
    public void Reports_privileged_containers_of_all_lists() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - name: setup
            image: setup:1
            securityContext:
              privileged: {|KUBE1005:true|}
          containers:
          - name: web
            image: web:1
            securityContext:
              privileged: {|KUBE1005:yes|}
          ephemeralContainers:
          - name: debug
            image: debug:1
            securityContext: { privileged: {|KUBE1005:true|} }
        """);

    [Fact]
    public void Is_silent_about_false_absent_and_unknown() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { privileged: false } }
          - { name: b, image: "b:1" }
          - { name: c, image: "c:1", securityContext: { privileged: "{{ .Values.privileged }}" } }
          - { name: d, image: "d:1", securityContext: { privileged: "true" } }
        """);

    [Fact]
    public void Names_container_and_object() => Verify.VerifyMessage("""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api, namespace: shop }
        spec:
          template:
            spec:
              containers:
              - name: api
                image: api:1
                securityContext:
                  privileged: {|KUBE1005:true|}
        """,
        "Container 'api' of Deployment 'shop/api' is privileged; set privileged to false");

    [Fact]
    public void Fix_sets_false() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { privileged: {|KUBE1005:true|} } }
        """,
        "Set spec.containers[0].securityContext.privileged = false");
}
