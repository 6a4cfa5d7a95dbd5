namespace KubeGuard.Engine.Tests.Kubernetes;

public sealed class PodFinderTests
{
    private const string PodSpec = "{ containers: [{ name: a, image: 'a:1' }] }";

    [Theory]
    [InlineData("v1", "Pod", "spec: " + PodSpec, "spec")]
    [InlineData("v1", "PodTemplate", "template: { spec: " + PodSpec + " }", "template.spec")]
    [InlineData("v1", "ReplicationController", "spec: { template: { spec: " + PodSpec + " } }", "spec.template.spec")]
    [InlineData("apps/v1", "Deployment", "spec: { template: { spec: " + PodSpec + " } }", "spec.template.spec")]
    [InlineData("apps/v1", "ReplicaSet", "spec: { template: { spec: " + PodSpec + " } }", "spec.template.spec")]
    [InlineData("apps/v1", "StatefulSet", "spec: { template: { spec: " + PodSpec + " } }", "spec.template.spec")]
    [InlineData("apps/v1", "DaemonSet", "spec: { template: { spec: " + PodSpec + " } }", "spec.template.spec")]
    [InlineData("extensions/v1beta1", "Deployment", "spec: { template: { spec: " + PodSpec + " } }", "spec.template.spec")]
    [InlineData("batch/v1", "Job", "spec: { template: { spec: " + PodSpec + " } }", "spec.template.spec")]
    [InlineData("batch/v1", "CronJob", "spec: { jobTemplate: { spec: { template: { spec: " + PodSpec + " } } } }", "spec.jobTemplate.spec.template.spec")]
    public void Finds_the_pod_of_each_workload(string apiVersion, string kind, string body, string path) =>
        Assert.Equal([path], PathsIn(apiVersion, kind, body));

    [Theory]
    [InlineData("argoproj.io/v1alpha1", "Rollout", "spec: { template: { spec: " + PodSpec + " } }", "spec.template.spec")]
    [InlineData("serving.knative.dev/v1", "Service", "spec: { template: { spec: " + PodSpec + " } }", "spec.template.spec")]
    [InlineData("flink.apache.org/v1beta1", "FlinkDeployment", "spec: { podTemplate: { spec: " + PodSpec + " } }", "spec.podTemplate.spec")]
    [InlineData("ray.io/v1", "RayCluster", "spec: { workerGroupSpecs: [{ template: { spec: " + PodSpec + " } }] }", "spec.workerGroupSpecs[0].template.spec")]
    public void Finds_pod_templates_that_a_custom_resource_embeds(string apiVersion, string kind, string body, string path) =>
        Assert.Equal([path], PathsIn(apiVersion, kind, body));

    [Fact]
    public void Finds_every_pod_template_of_a_custom_resource() => Assert.Equal(
        ["spec.leaderTemplate.spec", "spec.workerTemplate.spec"],
        PathsIn("example.com/v1", "Team", $"spec: {{ leaderTemplate: {{ spec: {PodSpec} }}, workerTemplate: {{ spec: {PodSpec} }} }}"));

    [Theory]
    [InlineData("apiextensions.k8s.io/v1", "CustomResourceDefinition", "spec: { template: { spec: " + PodSpec + " } }")]
    [InlineData("example.com/v1", "Thing", "spec: { template: { spec: { containers: many } } }")]
    [InlineData("example.com/v1", "Thing", "spec: { other: { spec: " + PodSpec + " } }")]
    [InlineData("apps/v1", "Deployment", "spec: { replicas: 1 }")]
    [InlineData("apps/v1", "Deployment", "spec: '{{ spec }}'")]
    [InlineData("v1", "Service", "spec: { type: ClusterIP }")]
    public void Finds_none_elsewhere(string apiVersion, string kind, string body) => Assert.Empty(PathsIn(apiVersion, kind, body));

    [Fact]
    public void Does_not_search_deeper_than_any_real_resource()
    {
        var body = string.Concat(Enumerable.Repeat("{ a: ", 20)) + $"{{ template: {{ spec: {PodSpec} }} }}" + string.Concat(Enumerable.Repeat(" }", 20));
        Assert.Empty(PathsIn("example.com/v1", "Thing", "spec: " + body));
    }

    [Fact]
    public void Metadata_is_that_of_the_template()
    {
        var pod = Assert.Single(Yaml.Object($$"""
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: outer }
            spec: { template: { metadata: { name: inner }, spec: {{PodSpec}} } }
            """).Pods);
        Assert.Equal("inner", pod.Metadata["name"].String);
    }

    [Theory]
    [InlineData("{ hostNetwork: true }")]
    [InlineData("{ containers: [{ name: a }] }")]
    public void A_patch_leaves_open_what_it_does_not_say(string spec)
    {
        var pod = Assert.Single(Yaml.Object($"{{ apiVersion: v1, kind: Pod, spec: {spec} }}").Pods);
        Assert.True(pod.Spec["securityContext"].IsUnknown);
        Assert.All(pod.Containers, container => Assert.True(container.SecurityContext.IsUnknown));
    }

    [Fact]
    public void A_whole_pod_lacks_what_it_does_not_say()
    {
        var pod = Assert.Single(Yaml.Object($"{{ apiVersion: v1, kind: Pod, spec: {PodSpec} }}").Pods);
        Assert.True(pod.Spec["securityContext"].IsAbsent);
    }

    private static IEnumerable<string> PathsIn(string apiVersion, string kind, string body) =>
        Yaml.Object($"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{ name: a }}\n{body}").Pods.Select(pod => pod.Object.PathOf(pod.Spec).ToString());
}
