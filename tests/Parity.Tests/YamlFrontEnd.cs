using KubeGuard.Build.Yaml;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Parity.Tests;

/// <summary>The findings of the YAML side in a manifest, with the preset <c>All</c>.</summary>
internal static class YamlFrontEnd
{
    private static readonly RulePolicy _policy = new(severity: rule => Preset.All.SeverityOf(rule), setting: Settings.ValueOf, rules: RuleCatalog.CompilerRules);

    public static SortedSet<string> Find(string yaml) => Find(RootOf(yaml));

    /// <summary>The IDs of the rules that report something in a manifest, even if another rule covers it.</summary>
    public static IEnumerable<string> RulesOf(string yaml) => Analyze(RootOf(yaml)).SelectMany(finding => finding.Covers.Prepend(finding.Descriptor.Id));

    /// <summary>The findings in one object, and in those that are embedded in it.</summary>
    public static SortedSet<string> Find(ManifestNode root) => [.. Analyze(root).Select(finding => $"{finding.Descriptor.Id} {finding.Path}")];

    private static ManifestNode RootOf(string yaml) => Assert.Single(YamlStreamReader.Read("manifest.yaml", yaml).Documents).Root;

    private static IEnumerable<Finding> Analyze(ManifestNode root)
    {
        var target = KubernetesObject.FromDocument(root);
        Assert.NotNull(target);
        return EmbeddedObjects.Unwrap(target)
            .SelectMany(item => new ManifestAnalyzer().Analyze(item, ManifestSet.Unknown, _policy, TestContext.Current.CancellationToken))
            .Where(finding => finding.Suppression is null);
    }
}
