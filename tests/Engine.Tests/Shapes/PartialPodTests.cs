using static KubeGuard.Engine.Tests.Shapes.ShapeVerifier;

namespace KubeGuard.Engine.Tests.Shapes;

public sealed class PartialPodTests
{
    [Fact]
    public void A_container_without_an_image_silences_itself_and_its_pod_but_not_its_siblings() => Reports("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: web
            env: [{ name: A, value: b }]
          - name: proxy
            image: registry.k8s.io/proxy:1
            securityContext: { capabilities: { drop: [ALL] } }
            resources: { requests: { cpu: 1, memory: 1Gi }, limits: { cpu: 1 } }
        """,
        "KUBE1102 spec.containers[1].securityContext.allowPrivilegeEscalation",
        "KUBE1201 spec.containers[1].securityContext.readOnlyRootFilesystem");

    [Fact]
    public void Wrong_values_in_it_are_reported_nevertheless() => Reports("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostPID: true
          initContainers:
          - { name: first, securityContext: { privileged: true } }
          containers:
          - { name: web }
        """,
        "KUBE1003 spec.hostPID",
        "KUBE1005 spec.initContainers[0].securityContext.privileged");

    [Fact]
    public void A_pod_without_containers_is_a_part_of_one() => Reports("""
        apiVersion: batch/v1
        kind: Job
        metadata: { name: web }
        spec: { template: { spec: { securityContext: { runAsUser: 0 } } } }
        """,
        "KUBE1104 spec.template.spec.securityContext.runAsUser");
}
