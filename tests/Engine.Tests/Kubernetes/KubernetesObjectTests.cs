using KubeGuard.Kubernetes;

namespace KubeGuard.Engine.Tests.Kubernetes;

public sealed class KubernetesObjectTests
{
    [Theory]
    [InlineData("Deployment", "{ name: api, namespace: shop }", "Deployment 'shop/api'", "Deployment 'shop/api'")]
    [InlineData("Deployment", "{ name: api }", "Deployment 'api'", "Deployment 'api'")]
    [InlineData("Pod", "{ generateName: run- }", "Pod 'run-'", "Pod 'run-'")]
    [InlineData("Deployment", "{ name: '{{ x }}' }", "a Deployment", "A Deployment")]
    [InlineData("Deployment", "{}", "a Deployment", "A Deployment")]
    [InlineData("Ingress", "{}", "an Ingress", "An Ingress")]
    public void Is_named_by_kind_and_what_is_known_of_its_name(string kind, string metadata, string description, string subject)
    {
        var target = Yaml.Object($"{{ apiVersion: v1, kind: {kind}, metadata: {metadata} }}");
        Assert.Equal(description, target.Description);
        Assert.Equal(subject, target.Subject);
    }

    [Fact]
    public void A_part_has_no_name_of_its_own()
    {
        var part = KubernetesObject.FromFragment(Yaml.Node("{ name: web, image: 'a:1' }"), "Container");
        Assert.Null(part.Description);
        Assert.Equal("The object", part.Subject);
        Assert.Equal("Container 'web'", part.Pods[0].Containers[0].Description);
        Assert.Equal("Pod", part.Pods[0].Description);
    }

    [Theory]
    [InlineData("v1", "Pod", "Pod 'web'")]
    [InlineData("example.com/v1", "Task", "Pod template of Task 'web'")]
    public void A_pod_is_named_by_its_owner(string apiVersion, string kind, string expected)
    {
        var pods = Yaml.Object($"{{ apiVersion: {apiVersion}, kind: {kind}, metadata: {{ name: web }}, spec: {{ template: {{ spec: {{ containers: [] }} }} }} }}").Pods;
        Assert.Equal(expected, Assert.Single(pods).Description);
    }

    [Theory]
    [InlineData("{ kind: Pod }")]
    [InlineData("{ apiVersion: v1 }")]
    [InlineData("{ apiVersion: 1, kind: Pod }")]
    [InlineData("{ apiVersion: '', kind: Pod }")]
    [InlineData("{ apiVersion: v1, kind: '{{ kind }}' }")]
    [InlineData("[1]")]
    [InlineData("text")]
    public void A_document_without_type_is_no_object(string yaml) => Assert.Null(KubernetesObject.FromDocument(Yaml.Node(yaml)));
}
