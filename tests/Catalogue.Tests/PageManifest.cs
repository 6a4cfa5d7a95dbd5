using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.Rules;
using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

/// <summary>Analyzes the YAML of a page by one rule alone.</summary>
internal static class PageManifest
{
    /// <summary>The findings: their IDs, and whether a fix is offered.</summary>
    public static IReadOnlyList<(string Id, bool HasFix)> Analyze(string id, PageBlock block)
    {
        if (PageImageBuild.Find(block) is { } build)
        {
            return [.. FindingsOf(id, block, [build]).Select(finding => (finding.Descriptor.Id, finding.Fixes.Count > 0))];
        }

        var stream = YamlStreamReader.Read("page.yaml", block.Text);
        var ofFile = stream.Errors.Select(_ => KUBE6301YamlSyntaxError.Descriptor.Id)
            .Concat(stream.Documents.SelectMany(document => document.Duplicates).Select(_ => KUBE6003DuplicateKey.Descriptor.Id))
            .Concat(stream.Documents.Where(document => UntypedDocument.Find(document) is not null).Select(_ => KUBE6005ApiVersionOrKindMissing.Descriptor.Id))
            .Select(found => (found, false));
        return [.. ofFile, .. AnalyzeObjects(id, block, stream)];
    }

    /// <summary>The fixes that the rule offers for the YAML, and which of them are the best ones of their findings.</summary>
    public static IEnumerable<(RuleFix Fix, bool IsBest)> FixesOf(string id, PageBlock block) =>
        FindingsOf(id, block, YamlStreamReader.Read("page.yaml", block.Text)).SelectMany(finding => finding.Fixes.Select((fix, index) => (fix, index == 0)));

    private static IEnumerable<(string Id, bool HasFix)> AnalyzeObjects(string id, PageBlock block, YamlStream stream) =>
        FindingsOf(id, block, stream).Select(finding => (finding.Descriptor.Id, finding.Fixes.Count > 0));

    private static IEnumerable<Finding> FindingsOf(string id, PageBlock block, YamlStream stream)
    {
        var objects = stream.Documents.Select(document => KubernetesObject.FromDocument(document.Root)).OfType<KubernetesObject>().ToArray();
        Assert.Equal(stream.Documents.Count(document => UntypedDocument.Find(document) is null), objects.Length);
        return FindingsOf(id, block, objects);
    }

    private static IEnumerable<Finding> FindingsOf(string id, PageBlock block, KubernetesObject[] objects)
    {
        Assert.True(KubernetesVersion.TryParse(block.Settings.GetValueOrDefault(PageBlock.VersionKey, "latest"), out var version));
        var policy = new RulePolicy(
            severity: rule => rule.Id == id ? RuleSeverity.Warning : RuleSeverity.None,
            setting: key => block.Settings.GetValueOrDefault(key),
            targetVersion: version,
            rules: [.. RuleCatalog.Rules, .. BuildRuleCatalog.Rules]);
        var analyzer = new ManifestAnalyzer();
        var set = new ObjectSet([.. objects.Select(item => SetObject.Of(item, policy))], isComplete: block.Settings.GetValueOrDefault(PageBlock.CompleteKey) == "true") { Images = new PageImages() };
        return
        [
            .. new SetAnalyzer([.. SetRuleCatalog.Rules.Where(rule => rule.Descriptor.Id == id)]).Analyze(set),
            .. objects.SelectMany(item => analyzer.Analyze(item, new ManifestSet(objects), policy)),
        ];
    }
}
