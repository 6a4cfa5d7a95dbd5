using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Rules;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Tests.Schema;

/// <summary>Runs the schema rules over manifests.</summary>
internal static class SchemaFindings
{
    /// <summary>The findings in a manifest.</summary>
    /// <param name="yaml">The manifest.</param>
    /// <param name="minor">The target version; the newest unless given.</param>
    public static IReadOnlyList<Finding> In(string yaml, int? minor = null)
    {
        var policy = new RulePolicy(
            targetVersion: minor is { } target ? new KubernetesVersion(target) : KubernetesVersion.Latest,
            rules: BuildRuleCatalog.Rules);
        var analyzer = new ManifestAnalyzer();
        var objects = YamlStreamReader.Read("test.yaml", yaml).Documents
            .SelectMany(document => ManifestObject.Of(document, ObjectUse.AsWritten))
            .Select(item => item.Value)
            .ToList();
        var set = new ManifestSet(objects);
        return [.. objects.SelectMany(item => analyzer.Analyze(item, set, policy))];
    }
}
