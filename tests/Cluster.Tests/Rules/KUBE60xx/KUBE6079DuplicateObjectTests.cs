using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6079DuplicateObjectRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6079DuplicateObjectTests
{
    [Theory]
    [InlineData("v1", "ConfigMap", "{ name: a }", "v1", "{ name: {|KUBE6079:a|} }")]
    [InlineData("v1", "ConfigMap", "{ name: a, namespace: shop }", "v1", "{ name: {|KUBE6079:a|}, namespace: shop }")]
    [InlineData("autoscaling/v1", "HorizontalPodAutoscaler", "{ name: a }", "autoscaling/v2", "{ name: {|KUBE6079:a|} }")]
    [InlineData("v1", "ConfigMap", "{ name: a }", "v1", "{ name: {|KUBE6079:a|}, namespace: \"\" }")]
    public void Reports_the_second_of_two_objects_in_one_manifest(string apiVersion, string kind, string first, string laterVersion, string second) =>
        Verify.Verify(Two(apiVersion, kind, first, laterVersion, kind, second));

    [Theory]
    [InlineData("v1", "ConfigMap", "{ name: a }", "v1", "ConfigMap", "{ name: b }")]
    [InlineData("v1", "ConfigMap", "{ name: a }", "v1", "Secret", "{ name: a }")]
    [InlineData("v1", "Service", "{ name: a }", "serving.knative.dev/v1", "Service", "{ name: a }")]
    [InlineData("v1", "ConfigMap", "{ name: a, namespace: shop }", "v1", "ConfigMap", "{ name: a, namespace: blog }")]
    [InlineData("v1", "ConfigMap", "{ name: a }", "v1", "ConfigMap", "{ name: a, namespace: default }")]
    [InlineData("v1", "ConfigMap", "{ name: '{{ x }}' }", "v1", "ConfigMap", "{ name: '{{ x }}' }")]
    [InlineData("v1", "ConfigMap", "{ name: a, namespace: '{{ x }}' }", "v1", "ConfigMap", "{ name: a, namespace: '{{ x }}' }")]
    [InlineData("v1", "ConfigMap", "{ generateName: a- }", "v1", "ConfigMap", "{ generateName: a- }")]
    [InlineData("apps/v1", "Deployment", "{ name: a }", "apps/v1", "Deployment", "{ name: a }")]
    [InlineData("extensions/v1beta1", "Ingress", "{ name: a }", "networking.k8s.io/v1", "Ingress", "{ name: a }")]
    public void Is_silent_about_other_objects_removed_APIs_and_patches(string apiVersion, string kind, string first, string laterVersion, string laterKind, string second) =>
        Verify.VerifyComplete(Two(apiVersion, kind, first, laterVersion, laterKind, second));

    [Fact]
    public void Default_namespace_of_the_project_is_that_of_objects_without_one() => Verify.Verify(
        Two("v1", "ConfigMap", "{ name: a }", "v1", "ConfigMap", "{ name: {|KUBE6079:a|}, namespace: shop }"), ("kubeguard.default_namespace", "shop"));

    [Fact]
    public void Reports_each_repetition() => Verify.Verify($$"""
        {{Two("v1", "Secret", "{ name: a }", "v1", "Secret", "{ name: {|KUBE6079:a|} }")}}
        ---
        apiVersion: v1
        kind: Secret
        metadata: { name: {|KUBE6079:a|} }
        """);

    [Fact]
    public void Message_names_the_object_and_the_first_place()
    {
        var finding = Verify.VerifyMessage(
            Two("v1", "Secret", "{ name: a }", "v1", "Secret", "{ name: {|KUBE6079:a|} }"),
            "Secret 'a' is written twice, and the one that is applied last replaces the other; remove or rename one of them");

        Assert.Equal("the first one is here", Assert.Single(finding.Related).Message);
    }

    private static string Two(string apiVersion, string kind, string first, string laterVersion, string laterKind, string second) => $"""
        apiVersion: {apiVersion}
        kind: {kind}
        metadata: {first}
        ---
        apiVersion: {laterVersion}
        kind: {laterKind}
        metadata: {second}
        """;
}
