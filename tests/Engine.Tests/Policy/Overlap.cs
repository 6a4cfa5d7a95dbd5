using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Engine.Tests.Policy;

/// <summary>Analyzes an object by several rules at once and returns which of them reports where.</summary>
internal static class Overlap
{
    /// <summary>The findings in alphabetical order, each as <c>path: ID</c>, with <c>covers</c> and the IDs that it covers.</summary>
    /// <param name="yaml">One object.</param>
    /// <param name="ids">The rules that are on.</param>
    /// <param name="settings">Settings as in <c>.editorconfig</c>, severities included.</param>
    public static IEnumerable<string> Analyze(string yaml, string[] ids, params (string Key, string Value)[] settings) =>
        FindingsIn([yaml], ids, settings)
            .Select(finding => $"{finding.Path}: {finding.Descriptor.Id}"
                + (finding.Covers.Count == 0 ? "" : $" covers {string.Join(", ", finding.Covers)}"))
            .Order(StringComparer.Ordinal);

    /// <summary>The IDs that are reported for the first of some objects of one manifest set, in their order.</summary>
    /// <param name="ids">The rules that are on.</param>
    /// <param name="objects">The objects.</param>
    /// <param name="settings">Settings as in <c>.editorconfig</c>, severities included.</param>
    public static IEnumerable<string> IdsIn(string[] ids, string[] objects, params (string Key, string Value)[] settings) =>
        FindingsIn(objects, ids, settings).Select(finding => finding.Descriptor.Id).Order(StringComparer.Ordinal);

    private static IReadOnlyList<Finding> FindingsIn(string[] yaml, string[] ids, (string Key, string Value)[] settings)
    {
        var values = settings.ToDictionary(setting => setting.Key, setting => setting.Value);
        var policy = new RulePolicy(
            severity: rule => !ids.Contains(rule.Id) ? RuleSeverity.None
                : values.TryGetValue($"dotnet_diagnostic.{rule.Id}.severity", out var text) && SeverityText.TryParse(text, out var severity) ? severity
                : rule.DefaultSeverity == RuleSeverity.None ? RuleSeverity.Warning
                : null,
            setting: key => values.GetValueOrDefault(key));
        var objects = yaml.Select(Yaml.Object).ToList();
        return new ManifestAnalyzer().Analyze(objects[0], new ManifestSet(objects), policy, TestContext.Current.CancellationToken);
    }
}
