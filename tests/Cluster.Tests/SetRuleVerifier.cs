using KubeGuard.Build.Caching;
using KubeGuard.Build.Sets;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.Rules;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Tests;

/// <summary>
/// Analyzes a set of manifests by one rule alone and compares with the marks in them. Each document is an object. As in a second
/// build, the rule gets of each object only what it says that it reads.
/// </summary>
/// <typeparam name="TRule">The rule under test.</typeparam>
internal static class SetRuleVerifier<TRule>
    where TRule : SetRule, new()
{
    private const string File = "test.yaml";

    /// <summary>Verifies that the rule reports exactly the marked places of an open set, and returns its findings.</summary>
    /// <param name="markup">YAML with marks such as <c>{|KUBE6101:selector|}</c>.</param>
    /// <param name="options">Settings as in <c>.editorconfig</c>, such as <c>kubeguard.external_objects</c>.</param>
    public static IReadOnlyList<Finding> Verify(string markup, params (string Key, string Value)[] options) => Verify(markup, isComplete: false, options);

    /// <summary>Verifies that the rule reports exactly the marked places of a complete set, and returns its findings.</summary>
    public static IReadOnlyList<Finding> VerifyComplete(string markup, params (string Key, string Value)[] options) => Verify(markup, isComplete: true, options);

    /// <summary>Verifies that the rule reports one finding in an open set, at the marked place and with this message.</summary>
    public static Finding VerifyMessage(string markup, string message, params (string Key, string Value)[] options)
    {
        var finding = Assert.Single(Verify(markup, options));
        Assert.Equal(message, finding.Message);
        return finding;
    }

    private static IReadOnlyList<Finding> Verify(string markup, bool isComplete, (string Key, string Value)[] options)
    {
        var expected = Markup.Parse(markup);
        var findings = Analyze(expected.Text, isComplete, options);
        Assert.Equal(
            expected.Marks.Select(mark => (mark.Line, mark.Column, mark.Id)).Order(),
            findings.Select(finding => (LocationOf(finding).Line, LocationOf(finding).Column, finding.Descriptor.Id)).Order());
        return findings;
    }

    private static IReadOnlyList<Finding> Analyze(string yaml, bool isComplete, (string Key, string Value)[] options)
    {
        var rule = new TRule();
        var policy = new RulePolicy(
            severity: descriptor => descriptor.DefaultSeverity == RuleSeverity.None ? RuleSeverity.Warning : null,
            setting: key => options.FirstOrDefault(option => option.Key == key).Value);
        var stream = YamlStreamReader.Read(File, yaml);
        Assert.Empty(stream.Errors);

        var analyzer = new SetAnalyzer([rule]);
        var objects = stream.Documents
            .Select(document => SetObject.Of(Assert.IsType<KubernetesObject>(KubernetesObject.FromDocument(document.Root)), policy))
            .Select(whole => new ExtractedObject(analyzer.Extract(whole), 0, ManifestPath.Root));
        var (content, places) = FileExtractCodec.Write(new FileExtract([.. objects], [], IsWhole: true));
        var set = new ObjectSet([.. FileExtractCodec.Read(new(content), new(places), File, policy).Objects.Select(item => item.Value)], isComplete) { Images = new FixedImages() };
        return analyzer.Analyze(set, TestContext.Current.CancellationToken);
    }

    private static YamlLocation LocationOf(Finding finding) => Assert.IsType<YamlLocation>(finding.Location);
}
