using System.Text.Json;
using System.Text.RegularExpressions;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Rules;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Tests.Schema;

/// <summary>An object with the verdict of an API server.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Verdict"><c>refused</c>, <c>accepted</c> or <c>warned</c>, by the version that was tried last.</param>
/// <param name="Field">The path that the server names.</param>
/// <param name="Earlier">The verdicts of earlier versions, where they are others.</param>
/// <param name="Yaml">The object.</param>
internal sealed partial record ValidationCase(
    string Id, string Kind, string Verdict, string Field, IReadOnlyDictionary<int, string> Earlier, string Yaml)
{
    private const int VersionOfVerdicts = 36;

    private static readonly string _folder = Repository.PathOf("..", "shared", "data", "validation");

    private static readonly IReadOnlyList<Rule> _rules = [.. BuildRuleCatalog.Rules, .. RuleCatalog.Rules.Where(IsAboutValidity)];

    /// <summary>All cases.</summary>
    public static IEnumerable<ValidationCase> ReadAll() => File.ReadLines(Path.Combine(_folder, "cases.jsonl")).Select(Read);

    /// <summary>The findings in the object.</summary>
    /// <param name="minor">The target version; that of the verdicts unless given.</param>
    public IReadOnlyList<Finding> Find(int minor = VersionOfVerdicts)
    {
        var policy = new RulePolicy(targetVersion: new KubernetesVersion(minor), rules: _rules);
        return
        [
            .. YamlStreamReader.Read("case.yaml", Yaml).Documents
                .SelectMany(document => ManifestObject.Of(document, ObjectUse.AsWritten))
                .SelectMany(item => new ManifestAnalyzer().Analyze(item.Value, ManifestSet.Unknown, policy))
                .Where(finding => finding.Severity >= RuleSeverity.Warning),
        ];
    }

    /// <summary>
    /// Determines whether a path is that of the field, or of something else in its parent. The server leaves out some indexes, so none is
    /// compared, and writes some names with capital letters.
    /// </summary>
    public bool IsNear(ManifestPath path)
    {
        var (wanted, found) = (StepsOf(Field), StepsOf(path.ToString()));
        return wanted.Zip(found).TakeWhile(pair => string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase)).Count() >= wanted.Count - 1;
    }

    private static bool IsAboutValidity(Rule rule) => rule.Descriptor.Category == RuleCategory.Validity || rule.Descriptor.Id.StartsWith("KUBE24", StringComparison.Ordinal);

    private static ValidationCase Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var item = document.RootElement;
        string Get(string name) => item.TryGetProperty(name, out var value) ? value.GetString()! : "";
        var earlier = item.TryGetProperty("verdictByVersion", out var versions)
            ? versions.EnumerateObject().ToDictionary(version => int.Parse(version.Name[2..]), version => version.Value.GetString()!)
            : [];
        return new ValidationCase(Get("id"), Get("kind"), Get("verdict"), ValidationExceptions.Places.GetValueOrDefault(Get("id"), Get("field")), earlier, File.ReadAllText(Path.Combine(_folder, Get("file"))));
    }

    // The server names the metadata of a template without "metadata".
    private static List<string> StepsOf(string path) =>
        [.. Step().Matches(path).Select(step => step.Value.Trim('[', ']', '\'')).Where(step => step.Length > 0 && step != "metadata" && !step.All(char.IsDigit))];

    [GeneratedRegex(@"\[[^\]]*\]|\{[^}]*\}|[^.\[\{]+")]
    private static partial Regex Step();
}
