using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6030InvalidName>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6030InvalidNameTests
{
    [Theory]
    [InlineData("name: {|KUBE6030:a_b|}")]
    [InlineData("name: {|KUBE6030:A|}")]
    [InlineData("name: {|KUBE6030:-a|}")]
    [InlineData("name: a, namespace: {|KUBE6030:a.b|}")]
    [InlineData("generateName: {|KUBE6030:A-|}")]
    public void Reports_a_name_that_the_kind_cannot_have(string metadata) => Verify.Verify(PodNamed(metadata));

    [Theory]
    [InlineData("name: a.b-1")]
    [InlineData("generateName: a-")]
    [InlineData("name: '{{ .Values.x }}'")]
    [InlineData("name: a, namespace: '{{ .Values.x }}'")]
    [InlineData("name: 'a${SUFFIX}'")]
    public void Is_silent_about_valid_and_unknown_names(string metadata) => Verify.Verify(PodNamed(metadata));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        PodNamed("name: {|KUBE6030:a_b|}"),
        "Pod 'a_b' has an invalid name: 'a_b' is no DNS subdomain (at most 253 lowercase letters, digits, hyphens and dots, with letters or digits around each dot and at both ends)");

    [Fact]
    public void Reports_an_object_without_a_name() => Verify.VerifyMessage(
        "{ apiVersion: v1, kind: Pod, {|KUBE6030:metadata|}: { labels: { a: b } }, spec: {} }", "A Pod has an invalid name: neither name nor generateName is set");

    [Theory]
    [InlineData("v1", "Service", "{|KUBE6030:a.b|}")]
    [InlineData("v1", "Service", "{|KUBE6030:1a|}", "1.35")]
    [InlineData("v1", "Service", "1a")]
    [InlineData("v1", "Namespace", "{|KUBE6030:a.b|}")]
    [InlineData("apps/v1", "StatefulSet", "{|KUBE6030:a.b|}")]
    [InlineData("apps/v1", "StatefulSet", "a.b", "1.26")]
    [InlineData("rbac.authorization.k8s.io/v1", "ClusterRole", "Shop:admin")]
    [InlineData("rbac.authorization.k8s.io/v1", "ClusterRole", "{|KUBE6030:a/b|}")]
    [InlineData("batch/v1", "CronJob", "{|KUBE6030:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|}")]
    [InlineData("batch/v1", "Job", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("scheduling.k8s.io/v1", "PriorityClass", "{|KUBE6030:system-shop|}")]
    [InlineData("example.com/v1", "Shop", "My_Shop")]
    [InlineData("storage.k8s.io/v1", "CSIDriver", "{|KUBE6030:A.example.com|}")]
    [InlineData("flowcontrol.apiserver.k8s.io/v1", "FlowSchema", "{|KUBE6030:A|}")]
    [InlineData("resource.k8s.io/v1", "DeviceClass", "{|KUBE6030:a_b|}")]
    public void Knows_the_names_of_each_kind(string apiVersion, string kind, string name, string version = "latest") =>
        Verify.Verify($$"""{ apiVersion: {{apiVersion}}, kind: {{kind}}, metadata: { name: {{name}} }, spec: {} }""", version);

    private static string PodNamed(string metadata) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { {{metadata}} }
        spec: { containers: [{ name: a, image: "a:1" }] }
        """;
}
