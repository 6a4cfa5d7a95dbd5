using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Engine.Tests.Policy;

/// <summary>
/// A container that drops all capabilities and adds some back is never reported as worse than one without settings.
/// </summary>
public sealed class HardeningTests
{
    public static TheoryData<string> Spellings =>
        [.. DefaultCapabilities.Names.SelectMany(name => new[] { name, name.ToLowerInvariant(), "CAP_" + name, "cap_" + name.ToLowerInvariant() })];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Adding_a_default_capability_back_is_a_warning_at_most(string capability) =>
        Assert.DoesNotContain(FindingsOf($"{{ drop: [ALL], add: [{capability}] }}"), finding => finding.Severity > RuleSeverity.Warning);

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Adding_a_default_capability_without_dropping_any_is_a_warning_at_most(string capability) =>
        Assert.DoesNotContain(FindingsOf($"{{ add: [{capability}] }}"), finding => finding.Severity > RuleSeverity.Warning);

    [Fact]
    public void Adding_NET_RAW_back_is_one_warning_of_the_baseline_profile()
    {
        var finding = Assert.Single(FindingsOf("{ drop: [ALL], add: [NET_RAW] }"), finding => finding.Path.ToString().EndsWith("add[0]", StringComparison.Ordinal));
        Assert.Equal(("KUBE1006", RuleSeverity.Warning), (finding.Descriptor.Id, finding.Severity));
    }

    [Fact]
    public void Adding_a_capability_that_no_container_has_by_default_stays_an_error() =>
        Assert.Contains(FindingsOf("{ drop: [ALL], add: [NET_ADMIN] }"), finding => finding is { Descriptor.Id: "KUBE1208", Severity: RuleSeverity.Error });

    private static IReadOnlyList<Finding> FindingsOf(string capabilities)
    {
        var pod = Yaml.Object($$"""
            apiVersion: v1
            kind: Pod
            metadata: { name: speaker }
            spec:
              containers:
              - { name: speaker, image: "speaker:1", securityContext: { capabilities: {{capabilities}} } }
            """);
        return new ManifestAnalyzer().Analyze(pod, ManifestSet.Unknown, new RulePolicy(), TestContext.Current.CancellationToken);
    }
}
