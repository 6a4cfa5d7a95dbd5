using KubeGuard.Kubernetes;
using static KubeGuard.Engine.Tests.Shapes.ShapeVerifier;

namespace KubeGuard.Engine.Tests.Kubernetes;

/// <summary>Objects of which only a part is written: wrong values are reported, and nothing is missing.</summary>
public sealed class PartialObjectTests
{
    private const string Container = "{ name: web, image: \"registry.k8s.io/web:1\", securityContext: { privileged: true } }";

    [Theory]
    [InlineData("Deployment")]
    [InlineData("ReplicaSet")]
    [InlineData("DaemonSet")]
    [InlineData("StatefulSet")]
    public void A_workload_without_a_selector_is_a_patch(string kind) => Reports($$"""
        apiVersion: apps/v1
        kind: {{kind}}
        metadata: { name: web }
        spec:
          serviceName: web
          template:
            spec:
              containers: [{{Container}}]
        """,
        "KUBE1005 spec.template.spec.containers[0].securityContext.privileged");

    [Fact]
    public void A_workload_with_replicas_labels_and_images_lacks_its_selector() => ReportsAmongOthers($$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web }
        spec:
          replicas: 3
          template:
            metadata: { labels: { app: web } }
            spec:
              containers: [{{Container}}]
        """,
        "KUBE1102 spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation");

    [Fact]
    public void A_workload_with_a_selector_or_of_a_version_that_fills_it_in_is_whole()
    {
        const string Missing = "KUBE1102 spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation";
        ReportsAmongOthers($$"""
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: web }
            spec: { selector: { matchLabels: { app: web } }, template: { spec: { containers: [{{Container}}] } } }
            """, Missing);
        ReportsAmongOthers($$"""
            apiVersion: extensions/v1beta1
            kind: Deployment
            metadata: { name: web }
            spec: { template: { spec: { containers: [{{Container}}] } } }
            """, Missing);
        ReportsAmongOthers($$"""
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: { name: web }
            spec: { selector: { matchLabels: { app: web } }, template: { metadata: { labels: { app: web } }, spec: { containers: [{{Container}}] } } }
            """, Missing);
    }

    [Fact]
    public void A_stateful_set_without_service_and_volumes_is_a_patch_unless_it_selects_its_pods() => Reports($$"""
        apiVersion: apps/v1beta1
        kind: StatefulSet
        metadata: { name: web }
        spec: { replicas: 3, template: { spec: { containers: [{{Container}}] } } }
        """,
        "KUBE1005 spec.template.spec.containers[0].securityContext.privileged",
        "KUBE6011 apiVersion");

    [Theory]
    [InlineData("autoscaling/v2", "HorizontalPodAutoscaler", "minReplicas: 3", true)]
    [InlineData("autoscaling/v2", "HorizontalPodAutoscaler", "minReplicas: 3, maxReplicas: 5", false)]
    [InlineData("batch/v1", "CronJob", "suspend: true", true)]
    [InlineData("batch/v1", "CronJob", "schedule: '@daily'", false)]
    [InlineData("v1", "PersistentVolumeClaim", "storageClassName: fast", true)]
    [InlineData("v1", "PersistentVolumeClaim", "accessModes: [ReadWriteOnce]", false)]
    [InlineData("v1", "PersistentVolumeClaim", "", false)]
    [InlineData("apiextensions.k8s.io/v1", "CustomResourceDefinition", "conversion: { strategy: Webhook }", true)]
    [InlineData("apiextensions.k8s.io/v1", "CustomResourceDefinition", "names: { kind: Shop, plural: shops }", false)]
    public void An_object_with_some_fields_and_none_of_two_required_ones_is_a_patch(string apiVersion, string kind, string spec, bool isPatch)
    {
        var target = KubernetesObject.FromDocument(Yaml.Node($$"""
            apiVersion: {{apiVersion}}
            kind: {{kind}}
            metadata: { name: web }
            spec: { {{spec}} }
            """))!;

        Assert.Equal(!isPatch, target.Root["spec"]["other"].IsAbsent);
    }

    [Theory]
    [InlineData("$patch: replace")]
    [InlineData("spec: { volumes: [{ $patch: delete, name: a }], containers: [C] }")]
    [InlineData("spec: { containers: [C, { $patch: delete, name: old, image: x }] }")]
    [InlineData("spec: { volumes: [{ $patch: delete, name: a, hostPath: { path: / } }], containers: [{ $patch: delete, name: x, securityContext: { privileged: true } }, C] }")]
    [InlineData("spec: { $setElementOrder/containers: [{ name: web }], containers: [C] }")]
    [InlineData("spec: { $retainKeys: [containers], containers: [C] }")]
    public void A_directive_of_a_merge_anywhere_makes_a_patch(string fields)
    {
        var findings = Analyze($$"""
            apiVersion: v1
            kind: Pod
            metadata: { name: web }
            {{(fields.Contains("spec:", StringComparison.Ordinal) ? "" : "spec: { containers: [C] }\n")}}{{fields}}
            """.Replace("C]", Container + "]", StringComparison.Ordinal).Replace("[C,", $"[{Container},", StringComparison.Ordinal));

        Assert.Equal(["KUBE1005"], findings.Select(finding => finding.Descriptor.Id).Where(id => id.StartsWith("KUBE1", StringComparison.Ordinal)));
        Assert.DoesNotContain(findings, finding => finding.Descriptor.Id.StartsWith("KUBE4", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("$ref: a")]
    [InlineData("annotations: { $patchy: a }")]
    public void Other_words_with_a_dollar_sign_are_no_directives(string field) => ReportsAmongOthers($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web, {{field}} }
        spec: { containers: [{{Container}}] }
        """,
        "KUBE1102 spec.containers[0].securityContext.allowPrivilegeEscalation");
}
