using KubeGuard.Build.Yaml;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Engine.Tests;

/// <summary>
/// Analyzes manifests by one rule alone and compares with the marks in them. Each document is an
/// object, all documents are one manifest set.
/// </summary>
/// <typeparam name="TRule">The rule under test.</typeparam>
internal static class RuleVerifier<TRule>
    where TRule : Rule, new()
{
    /// <summary>Verifies that the rule reports exactly the marked places, and returns its findings.</summary>
    /// <param name="markup">YAML with marks such as <c>{|KUBE1005:true|}</c>.</param>
    /// <param name="version">The target version, such as <c>1.30</c>; the newest unless given.</param>
    /// <param name="options">Settings as in <c>.editorconfig</c>, such as <c>kubeguard.trusted_registries</c>.</param>
    public static IReadOnlyList<Finding> Verify(string markup, string version = "latest", params (string Key, string Value)[] options) =>
        Verify(markup, root => Assert.IsType<KubernetesObject>(KubernetesObject.FromDocument(root)), version, options);

    /// <summary>
    /// Verifies a part of an object on its own, as C# may create it: the rule reports the marked places, but nothing
    /// that the unknown object around the part may decide.
    /// </summary>
    /// <param name="typeName">The name of the part's type in the Kubernetes API, such as <c>Container</c>.</param>
    /// <param name="markup">YAML with marks such as <c>{|KUBE1005:true|}</c>.</param>
    public static IReadOnlyList<Finding> VerifyFragment(string typeName, string markup) =>
        Verify(markup, root => KubernetesObject.FromFragment(root, typeName), "latest", []);

    private static IReadOnlyList<Finding> Verify(
        string markup, Func<ManifestNode, KubernetesObject> view, string version, (string Key, string Value)[] options)
    {
        var expected = Markup.Parse(markup);
        var findings = Analyze(expected.Text, view, version, options);
        Assert.Equal(
            expected.Marks.Select(mark => (mark.Line, mark.Column, mark.Id)).Order(),
            findings.Select(finding => (LocationOf(finding).Line, LocationOf(finding).Column, finding.Descriptor.Id)).Order());
        return findings;
    }

    /// <summary>Verifies that the rule reports one finding at the marked place, with this message.</summary>
    public static Finding VerifyMessage(string markup, string message)
    {
        var finding = Assert.Single(Verify(markup));
        Assert.Equal(message, finding.Message);
        return finding;
    }

    /// <summary>Verifies that the rule reports one finding at the marked place, with these other places.</summary>
    public static void VerifyRelated(string markup, params (string Message, int Line, int Column)[] places) => Assert.Equal(
        places,
        Assert.Single(Verify(markup)).Related.Select(place => (place.Message, LocationOf(place.Location).Line, LocationOf(place.Location).Column)));

    /// <summary>
    /// Verifies that applying the first fix of every finding leaves none, and that the fixes are these
    /// edits, written as <c>Set path = value</c>, <c>Remove path</c> or <c>Add path = value</c>.
    /// </summary>
    public static void VerifyFix(string markup, params string[] edits)
    {
        var findings = Verify(markup);
        Assert.Equal(edits, findings.SelectMany(finding => finding.Fixes[0].Edits.Select(edit => EditText.Of(finding, edit))));

        Verify(FixedText.Of(Markup.Parse(markup).Text, findings));
    }

    private static IReadOnlyList<Finding> Analyze(
        string yaml, Func<ManifestNode, KubernetesObject> view, string version, (string Key, string Value)[] options)
    {
        var stream = YamlStreamReader.Read("test.yaml", yaml);
        Assert.Empty(stream.Errors);
        var objects = stream.Documents.Select(document => view(document.Root)).ToList();
        Assert.True(KubernetesVersion.TryParse(version, out var target));

        var policy = new RulePolicy(
            severity: descriptor => descriptor.DefaultSeverity == RuleSeverity.None ? RuleSeverity.Warning : null,
            setting: key => options.FirstOrDefault(option => option.Key == key).Value,
            targetVersion: target,
            rules: [new TRule()]);
        var analyzer = new ManifestAnalyzer();
        return [.. objects.SelectMany(item => analyzer.Analyze(item, new ManifestSet(objects), policy))];
    }

    private static YamlLocation LocationOf(Finding finding) => LocationOf(finding.Location);

    private static YamlLocation LocationOf(ManifestLocation? location) => Assert.IsType<YamlLocation>(location);
}
