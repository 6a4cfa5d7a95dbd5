using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Engine.Tests.Policy;

/// <summary>Judges an object by some rules at once and tells which of them speaks where.</summary>
internal static class Overlap
{
    /// <summary>The findings in alphabetical order, each as <c>path: ID</c>, with <c>covers</c> and the IDs that it stands for.</summary>
    /// <param name="yaml">One object.</param>
    /// <param name="ids">The rules that are on.</param>
    /// <param name="settings">Settings as in <c>.editorconfig</c>, severities included.</param>
    public static IEnumerable<string> Judge(string yaml, string[] ids, params (string Key, string Value)[] settings)
    {
        var values = settings.ToDictionary(setting => setting.Key, setting => setting.Value);
        var policy = new RulePolicy(
            severity: rule => !ids.Contains(rule.Id) ? RuleSeverity.None
                : values.TryGetValue($"dotnet_diagnostic.{rule.Id}.severity", out var text) && SeverityText.TryParse(text, out var severity) ? severity
                : rule.DefaultSeverity == RuleSeverity.None ? RuleSeverity.Warning
                : null,
            setting: key => values.GetValueOrDefault(key));
        return new ManifestAnalyzer().Analyze(Yaml.Object(yaml), ManifestSet.Empty, policy, TestContext.Current.CancellationToken)
            .Select(finding => $"{finding.Path}: {finding.Descriptor.Id}"
                + (finding.Covers.Count == 0 ? "" : $" covers {string.Join(", ", finding.Covers)}"))
            .Order(StringComparer.Ordinal);
    }
}
