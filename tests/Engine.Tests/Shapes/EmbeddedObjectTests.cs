using KubeGuard.Kubernetes;
using static KubeGuard.Engine.Tests.Shapes.ShapeVerifier;

namespace KubeGuard.Engine.Tests.Shapes;

public sealed class EmbeddedObjectTests
{
    private const string Pod = "{ apiVersion: v1, kind: Pod, metadata: { name: worker, namespace: lab }, spec: { hostPID: true, containers: [{ name: main, image: \"registry.k8s.io/a:1\" }] } }";

    [Theory]
    [InlineData("template.openshift.io/v1", "Template", "objects: [X]", "objects[0]")]
    [InlineData("v1", "Template", "objects: [{ apiVersion: v1, kind: Service, metadata: { name: s } }, X]", "objects[1]")]
    [InlineData("v1", "List", "items: [X]", "items[0]")]
    [InlineData("kubernetes.crossplane.io/v1alpha2", "Object", "spec: { forProvider: { manifest: X } }", "spec.forProvider.manifest")]
    [InlineData("work.open-cluster-management.io/v1", "ManifestWork", "spec: { workload: { manifests: [X] } }", "spec.workload.manifests[0]")]
    [InlineData("work.karmada.io/v1alpha1", "Work", "spec: { workload: { manifests: [X] } }", "spec.workload.manifests[0]")]
    [InlineData("hive.openshift.io/v1", "SelectorSyncSet", "spec: { resources: [X] }", "spec.resources[0]")]
    [InlineData("fluxcd.controlplane.io/v1", "ResourceSet", "spec: { resources: [X] }", "spec.resources[0]")]
    [InlineData("kro.run/v1alpha1", "ResourceGraphDefinition", "spec: { resources: [{ id: a, template: X }] }", "spec.resources[0].template")]
    [InlineData("work.open-cluster-management.io/v1", "ManifestWork", "spec: { workload: { manifests: [{ apiVersion: v1, kind: List, items: [X] }] } }", "spec.workload.manifests[0].items[0]")]
    public void Objects_in_other_objects_are_whole_objects_of_their_own(string version, string kind, string content, string place)
    {
        var yaml = $$"""
            apiVersion: {{version}}
            kind: {{kind}}
            metadata: { name: outer, namespace: elsewhere }
            {{content.Replace("X", Pod, StringComparison.Ordinal)}}
            """;
        ReportsAmongOthers(yaml, "KUBE1003 spec.hostPID", "KUBE1102 spec.containers[0].securityContext.allowPrivilegeEscalation");
        Assert.Equal(["Pod 'lab/worker'"], Subjects(yaml, "KUBE1003"));
        Assert.Equal([place], Analyze(yaml).Select(finding => finding.Object.Place.ToString()).Distinct());
    }

    [Fact]
    public void Annotations_apply_to_the_object_that_has_them() => Reports("""
        apiVersion: template.openshift.io/v1
        kind: Template
        metadata: { name: shop }
        objects:
        - apiVersion: v1
          kind: Pod
          metadata: { name: a, annotations: { kube-linter.io/ignore-all: yes } }
          spec: { hostPID: true, containers: [{ name: main, image: "registry.k8s.io/a:1" }] }
        - apiVersion: tekton.dev/v1
          kind: Task
          metadata: { name: b }
          spec: { steps: [{ name: s, image: "registry.k8s.io/a:${TAG}", securityContext: { privileged: true } }] }
        """,
        "KUBE1005 spec.steps[0].securityContext.privileged");

    [Theory]
    [InlineData("apiextensions.crossplane.io/v1", "Composition", "spec: { resources: [{ name: a, base: X, patches: [] }] }")]
    [InlineData("kubernetes.crossplane.io/v1alpha2", "Object", "spec: { references: [{ patchesFrom: { name: a } }], forProvider: { manifest: X } }")]
    [InlineData("core.oam.dev/v1beta1", "Application", "spec: { components: [{ name: a, type: k8s-objects, properties: { objects: [X] } }] }")]
    public void Nothing_is_missing_where_patches_complete_the_object(string version, string kind, string content) => Reports($$"""
        apiVersion: {{version}}
        kind: {{kind}}
        metadata: { name: outer }
        {{content.Replace("X", Pod, StringComparison.Ordinal)}}
        """,
        "KUBE1003 spec.hostPID");

    [Fact]
    public void What_is_no_object_is_passed_over() => Reports("""
        apiVersion: template.openshift.io/v1
        kind: Template
        metadata: { name: shop }
        objects: [text, { kind: Pod }, null, 3]
        """);

    [Fact]
    public void Deep_nesting_ends() =>
        Assert.NotEmpty(EmbeddedObjects.Unwrap(Yaml.Object(string.Concat(Enumerable.Repeat("{ apiVersion: v1, kind: List, items: [", 40)) + string.Concat(Enumerable.Repeat("] }", 40)))));
}
