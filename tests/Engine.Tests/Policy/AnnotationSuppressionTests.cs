using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Engine.Tests.Policy;

public sealed class AnnotationSuppressionTests
{
    [Theory]
    [InlineData("KUBE0001")]
    [InlineData("kube0001")]
    [InlineData("KUBE0009, KUBE0001")]
    [InlineData("KUBE0009;KUBE0001")]
    [InlineData("KUBE0009 KUBE0001")]
    [InlineData("KUBE0009\\nKUBE0001\\n")]
    public void An_ID_in_the_list_suppresses_its_rule(string list) =>
        Assert.Equal([true, false], SuppressionsFor($"kubeguard/disable: \"{list}\"").Select(suppression => suppression is not null));

    [Theory]
    [InlineData("kubeguard/disable: KUBE0009")]
    [InlineData("kubeguard/disable: ''")]
    [InlineData("kubeguard/disable: '{{ list }}'")]
    [InlineData("other/disable: KUBE0001")]
    public void Other_annotations_suppress_nothing(string annotation) => Assert.All(SuppressionsFor(annotation), Assert.Null);

    [Fact]
    public void The_reason_goes_along() =>
        Assert.Equal("needs the node", SuppressionsFor("kubeguard/disable: KUBE0001, kubeguard/reason: needs the node")[0]!.Justification);

    [Fact]
    public void Without_a_reason_there_is_no_justification() =>
        Assert.Null(SuppressionsFor("kubeguard/disable: KUBE0001")[0]!.Justification);

    private static IReadOnlyList<Suppression?> SuppressionsFor(string annotations)
    {
        var pod = Yaml.Object($"{{ apiVersion: v1, kind: Pod, metadata: {{ name: web, annotations: {{ {annotations} }} }} }}");
        var policy = new RulePolicy(rules: [FakeRule.Reporting("KUBE0001"), FakeRule.Reporting("KUBE0002")]);
        return [.. new ManifestAnalyzer().Analyze(pod, ManifestSet.Empty, policy, TestContext.Current.CancellationToken).Select(finding => finding.Suppression)];
    }
}
