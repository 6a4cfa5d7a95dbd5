using static KubeGuard.Engine.Tests.Shapes.ShapeVerifier;

namespace KubeGuard.Engine.Tests.Kubernetes;

public sealed class ImageTriggerTests
{
    [Theory]
    [InlineData("\" \"")]
    [InlineData("\"\"")]
    [InlineData("web:latest")]
    public void The_image_of_a_container_that_a_trigger_names_is_not_known(string image) => Assert.Empty(ImageFindings($$"""
        apiVersion: apps.openshift.io/v1
        kind: DeploymentConfig
        metadata: { name: web }
        spec:
          triggers:
          - type: ConfigChange
          - type: ImageChange
            imageChangeParams: { automatic: true, containerNames: [web], from: { kind: ImageStreamTag, name: "web:latest" } }
          template:
            spec:
              containers:
              - { name: web, image: {{image}} }
        """));

    [Theory]
    [InlineData("spec.template.spec.containers[?(@.name==\\\"web\\\")].image")]
    [InlineData("spec.template.spec.containers[?(@.name=='web')].image")]
    [InlineData("spec.template.spec.containers[0].image")]
    public void An_annotation_names_the_container_by_name_or_index(string path) => Assert.Equal(["KUBE3002 spec.template.spec.containers[1].image"], ImageFindings($$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          annotations:
            image.openshift.io/triggers: |
              [{"from":{"kind":"ImageStreamTag","name":"web:latest"},"fieldPath":"{{path}}"}]
        spec:
          selector: { matchLabels: { app: web } }
          template:
            spec:
              containers:
              - { name: web, image: "registry.k8s.io/web:latest" }
              - { name: other, image: "registry.k8s.io/other:latest" }
        """));

    private static IEnumerable<string> ImageFindings(string yaml) => Analyze(yaml)
        .Where(finding => finding.Descriptor.Id.StartsWith("KUBE3", StringComparison.Ordinal))
        .Select(finding => $"{finding.Descriptor.Id} {finding.Path}");
}
