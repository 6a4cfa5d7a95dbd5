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
/// The findings of all rules about isolation in a set, since each thing that is open is reported by one of them. As in a second build,
/// the rules get of each object only what they say that they read.
/// </summary>
internal sealed class IsolationFindings
{
    private const string File = "test.yaml";

    private readonly Dictionary<string, RuleSeverity> _severities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private readonly bool _isComplete;

    private IsolationFindings(bool isComplete) => _isComplete = isComplete;

    /// <summary>Findings in an open set.</summary>
    public static IsolationFindings Open() => new(isComplete: false);

    /// <summary>Findings in a complete set.</summary>
    public static IsolationFindings Complete() => new(isComplete: true);

    /// <summary>With one rule alone.</summary>
    public IsolationFindings Only(string id) => With(RuleSeverity.None, [.. RuleCatalog.Descriptors.Select(rule => rule.Id).Where(other => other != id)]).With(RuleSeverity.Warning, id);

    /// <summary>With another severity of some rules.</summary>
    public IsolationFindings With(RuleSeverity severity, params string[] ids)
    {
        Array.ForEach(ids, id => _severities[id] = severity);
        return this;
    }

    /// <summary>With a setting as in <c>.editorconfig</c>.</summary>
    public IsolationFindings With(string key, string value)
    {
        _settings[key] = value;
        return this;
    }

    /// <summary>The findings as texts: the ID and what it is about, the severity unless it is a warning, and the covered IDs.</summary>
    public IEnumerable<string> Texts(string yaml) => In(yaml).Select(finding =>
        $"{finding.Descriptor.Id} {finding.Arguments[0]}{(finding.Severity == RuleSeverity.Warning ? "" : $" ({finding.Severity})")}{(finding.Covers.Count == 0 ? "" : " covers " + string.Join(' ', finding.Covers))}")
        .Order(StringComparer.Ordinal);

    /// <summary>The only finding.</summary>
    public Finding Single(string yaml) => Assert.Single(In(yaml));

    /// <summary>The findings.</summary>
    public IReadOnlyList<Finding> In(string yaml)
    {
        var policy = new RulePolicy(
            severity: rule => _severities.TryGetValue(rule.Id, out var severity) ? severity : null,
            setting: key => _settings.GetValueOrDefault(key));
        var stream = YamlStreamReader.Read(File, yaml);
        Assert.Empty(stream.Errors);

        var analyzer = new SetAnalyzer([.. SetRuleCatalog.Rules.Where(rule => rule is IsolationRule)]);
        var objects = stream.Documents
            .Select(document => KubernetesObject.FromDocument(document.Root))
            .OfType<KubernetesObject>()
            .Select(value => new ExtractedObject(analyzer.Extract(SetObject.Of(value, policy)), 0, ManifestPath.Root));
        var (content, places) = FileExtractCodec.Write(new FileExtract([.. objects], [], IsWhole: true));
        var set = new ObjectSet([.. FileExtractCodec.Read(new(content), new(places), File, policy).Objects.Select(item => item.Value)], _isComplete);
        return analyzer.Analyze(set, TestContext.Current.CancellationToken);
    }
}
