using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Tests.Schema;

/// <summary>Pods in custom resources that only the schema of their kind shows.</summary>
public sealed class CustomPodsTests
{
    private const string PodSpec = """
        { type: object, required: [containers], properties: {
            volumes: { type: array, items: { type: object } }, restartPolicy: { type: string }, serviceAccountName: { type: string },
            containers: { type: array, items: { type: object, required: [name], properties: {
              name: { type: string }, image: { type: string }, volumeMounts: { type: array, items: { type: object } } } } } } }
        """;

    private const string Template = "{ type: object, properties: { metadata: { type: object }, spec: " + PodSpec + " } }";

    private const string Pod = "{ metadata: { labels: { app: a } }, spec: { containers: [{ name: a, image: 'a:1' }] } }";

    [Fact]
    public void A_template_is_found_whatever_its_field_is_called()
    {
        var pod = Assert.Single(PodsOf($"worker: {Template}", $"worker: {Pod}"));

        Assert.Equal("spec.worker.spec", pod.Spec.Path.ToString());
        Assert.Equal("a", Assert.Single(pod.Containers).Cursor["name"].String);
        Assert.True(pod.Spec["hostNetwork"].IsAbsent);
    }

    [Fact]
    public void Templates_in_lists_and_maps_are_found() => Assert.Equal(
        ["spec.groups[0].worker.spec", "spec.roles.main.spec"],
        PodsOf(
            $"groups: {{ type: array, items: {{ type: object, properties: {{ worker: {Template} }} }} }}, roles: {{ type: object, additionalProperties: {Template} }}",
            $"groups: [{{ worker: {Pod} }}]\n  roles: {{ main: {Pod} }}").Select(pod => pod.Spec.Path.ToString()));

    [Fact]
    public void A_spec_alone_is_completed_by_its_controller()
    {
        var pod = Assert.Single(PodsOf($"worker: {PodSpec}", "worker: { hostNetwork: true, containers: [{ name: a, image: 'a:1' }] }"));

        Assert.True(pod.Spec["hostNetwork"].Is(true));
        Assert.True(pod.Spec["hostPID"].IsUnknown);
    }

    [Fact]
    public void A_template_without_required_containers_is_completed_by_its_controller()
    {
        var pod = Assert.Single(PodsOf($"worker: {Template.Replace("required: [containers], ", "", StringComparison.Ordinal)}", $"worker: {Pod}"));

        Assert.True(pod.Spec["hostNetwork"].IsUnknown);
    }

    [Fact]
    public void A_template_that_its_name_shows_counts_once() => Assert.Single(PodsOf($"podTemplate: {Template}", $"podTemplate: {Pod}"));

    [Fact]
    public void Other_lists_of_containers_are_no_pods() => Assert.Empty(PodsOf(
        "worker: { type: object, properties: { containers: { type: array, items: { type: object, properties: { name: { type: string }, image: { type: string } } } } } }",
        "worker: { containers: [{ name: a, image: 'a:1' }] }"));

    private static IReadOnlyList<Pod> PodsOf(string properties, string fields)
    {
        var yaml = $$"""
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: { name: farms.example.org }
            spec:
              group: example.org
              names: { kind: Farm, plural: farms }
              versions:
                - name: v1
                  schema:
                    openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { {{properties}} } } } }
            ---
            apiVersion: example.org/v1
            kind: Farm
            metadata: { name: a }
            spec:
              {{fields}}
            """;
        var stream = YamlStreamReader.Read("test.yaml", yaml);
        Assert.Empty(stream.Errors);
        var objects = stream.Documents.Select(document => KubernetesObject.FromDocument(document.Root)!).ToList();
        return CustomPods.Add(objects[1], new ManifestSet(objects)).Pods;
    }
}
