using System.Collections.Concurrent;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Configuration;

/// <summary>Makes the policy of each file from all that a project has set; files with equal settings share one.</summary>
/// <param name="configuration">The configuration files.</param>
/// <param name="warnings">What the project says to the compiler.</param>
/// <param name="defaults">Settings by MSBuild properties, which configuration files override.</param>
public sealed class PolicyProvider(ConfigurationSet configuration, WarningOptions warnings, IReadOnlyDictionary<string, string> defaults)
{
    private const string VersionKey = RuleOption.KeyPrefix + "kubernetes_version";

    private readonly ConcurrentDictionary<string, RulePolicy> _policies = new(StringComparer.Ordinal);

    /// <summary>The policy of a file.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="version">The target version that the item names, if it names one.</param>
    public RulePolicy For(string path, string? version = null)
    {
        var settings = configuration.SettingsFor(path);
        var relevant = settings.Where(pair => IsRelevant(pair.Key)).OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase);
        var key = version + "\n" + string.Join("\n", relevant.Select(pair => pair.Key + "=" + pair.Value));
        return _policies.GetOrAdd(key, _ => Create(settings, version));
    }

    private RulePolicy Create(IReadOnlyDictionary<string, string> settings, string? version)
    {
        string? ValueOf(string key) => settings.TryGetValue(key, out var value) || defaults.TryGetValue(key, out value) ? value : null;
        return new RulePolicy(
            severity: rule => warnings.Apply(rule.Id, ConfiguredSeverity(rule, settings)),
            setting: ValueOf,
            targetVersion: KubernetesVersion.TryParse(version is { Length: > 0 } ? version : ValueOf(VersionKey) ?? "latest", out var target)
                ? target
                : KubernetesVersion.Latest);
    }

    // As the compiler does: the rule by its ID, else its category, else all rules; the last two switch no rule on.
    private static RuleSeverity ConfiguredSeverity(RuleDescriptor rule, IReadOnlyDictionary<string, string> settings)
    {
        if (SeverityAt($"dotnet_diagnostic.{rule.Id}.severity", settings) is { } own)
        {
            return own;
        }

        return rule.DefaultSeverity == RuleSeverity.None
            ? RuleSeverity.None
            : SeverityAt($"dotnet_analyzer_diagnostic.category-{rule.QualifiedCategory}.severity", settings)
                ?? SeverityAt("dotnet_analyzer_diagnostic.severity", settings)
                ?? rule.DefaultSeverity;
    }

    private static RuleSeverity? SeverityAt(string key, IReadOnlyDictionary<string, string> settings) =>
        settings.TryGetValue(key, out var text) && SeverityText.TryParse(text, out var severity) ? severity : null;

    private static bool IsRelevant(string key) =>
        key.StartsWith("dotnet_", StringComparison.OrdinalIgnoreCase) || key.StartsWith(RuleOption.KeyPrefix, StringComparison.OrdinalIgnoreCase);
}
