using KubeGuard.Build.Yaml;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Engine.Tests.Policy;

public sealed class OverlapResolverTests
{
    private const string AddsNetRaw = """
        apiVersion: v1
        kind: Pod
        metadata: { name: net }
        spec:
          containers:
          - { name: net, image: "net:1", securityContext: { capabilities: { drop: [ALL], add: [NET_RAW] } } }
        """;

    [Fact]
    public void The_highest_severity_speaks_and_names_the_others()
    {
        var finding = Assert.Single(Judge(AddsNetRaw, "capabilities.add[0]"));

        Assert.Equal("KUBE1208", finding.Descriptor.Id);
        Assert.Equal(["KUBE1006", "KUBE1107", "KUBE1210"], finding.Covers.Order());
    }

    [Fact]
    public void Among_equal_severities_the_most_specific_speaks()
    {
        var finding = Assert.Single(Judge(AddsNetRaw, "capabilities.add[0]", _ => RuleSeverity.Warning));

        Assert.Equal("KUBE1208", finding.Descriptor.Id);
    }

    [Fact]
    public void A_user_can_let_another_rule_speak_by_raising_it()
    {
        var finding = Assert.Single(Judge(
            AddsNetRaw, "capabilities.add[0]", rule => rule.Id == "KUBE1107" ? RuleSeverity.Error : RuleSeverity.Suggestion));

        Assert.Equal("KUBE1107", finding.Descriptor.Id);
    }

    [Fact]
    public void A_rule_that_is_off_covers_nothing()
    {
        var finding = Assert.Single(Judge(AddsNetRaw, "capabilities.add[0]", rule => rule.Id == "KUBE1208" ? RuleSeverity.None : null));

        Assert.Equal("KUBE1006", finding.Descriptor.Id);
        Assert.DoesNotContain("KUBE1208", finding.Covers);
    }

    [Fact]
    public void Different_mistakes_at_one_place_are_all_told()
    {
        var findings = Judge(
            """
            apiVersion: v1
            kind: Pod
            metadata: { name: web }
            spec:
              containers: [{ name: web, image: nginx }]
            """,
            "containers[0].image");

        Assert.Equal(["KUBE3001", "KUBE3006"], findings.Select(finding => finding.Descriptor.Id).Order());
    }

    [Theory]
    [InlineData("securityContext: { runAsNonRoot: true, runAsUser: 0 }", "runAsUser", "KUBE1222", "KUBE1104")]
    [InlineData("securityContext: { seccompProfile: { type: Unconfined } }", "type", "KUBE1013", "KUBE1105")]
    [InlineData("volumes: [{ name: s, hostPath: { path: /var/run/docker.sock } }]", "path", "KUBE1205", "KUBE1007")]
    public void Covers_the_less_specific_rule_of_the_family(string field, string path, string id, string covered)
    {
        var finding = Assert.Single(Judge(
            $$"""
            apiVersion: v1
            kind: Pod
            metadata: { name: web }
            spec:
              {{field}}
              containers: [{ name: web, image: "web:1" }]
            """,
            path));

        Assert.Equal(id, finding.Descriptor.Id);
        Assert.Contains(covered, finding.Covers);
    }

    private static List<Finding> Judge(string yaml, string pathEnd, Func<RuleDescriptor, RuleSeverity?>? severity = null)
    {
        var document = Assert.Single(YamlStreamReader.Read("test.yaml", yaml).Documents);
        var target = KubernetesObject.FromDocument(document.Root)!;
        return
        [
            .. new ManifestAnalyzer().Analyze(target, ManifestSet.Empty, new RulePolicy(severity), TestContext.Current.CancellationToken)
                .Where(finding => finding.Path.ToString().EndsWith(pathEnd, StringComparison.Ordinal)),
        ];
    }
}
