using System.Collections.Concurrent;
using System.Globalization;
using KubeGuard.Build.Caching;
using KubeGuard.Cluster.Rules;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Configuration;

/// <summary>Creates the policy of each file from the settings of a project; files with the same sections share one.</summary>
/// <param name="configuration">The configuration files.</param>
/// <param name="warnings">The project's warning options.</param>
/// <param name="defaults">Settings by MSBuild properties, which configuration files override.</param>
/// <param name="rules">The rules to choose from; all that one object decides unless given.</param>
internal sealed class ManifestPolicyProvider(
    ConfigurationSet configuration, WarningOptions warnings, IReadOnlyDictionary<string, string> defaults, IReadOnlyList<Rule>? rules = null)
{
    private static readonly IReadOnlyList<Rule> _allRules = [.. RuleCatalog.Rules, .. BuildRuleCatalog.Rules];

    private readonly ConcurrentDictionary<ConfigurationSection, int> _numbers = new();
    private readonly ConcurrentDictionary<string, (RulePolicy Policy, ulong Fingerprint)> _policies = new(StringComparer.Ordinal);
    private int _lastNumber;

    /// <summary>The rules about whole sets to choose from; all of them unless given.</summary>
    public IReadOnlyList<SetRule> SetRules { get; init; } = SetRuleCatalog.Rules;

    /// <summary>The policy of a file.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="version">The target version that the item names, if it names one.</param>
    public RulePolicy For(string path, string? version = null) => Find(path, version).Policy;

    /// <summary>The policy of a file, and what tells policies apart: two of the same fingerprint give the same findings.</summary>
    /// <param name="path">The absolute path of the file.</param>
    /// <param name="version">The target version that the item names, if it names one.</param>
    internal (RulePolicy Policy, ulong Fingerprint) Find(string path, string? version)
    {
        var sections = configuration.SectionsFor(path);
        var key = version + "|" + string.Join(",", sections.Select(NumberOf));
        return _policies.GetOrAdd(key, _ => Create(new Settings(sections), version));
    }

    private string NumberOf(ConfigurationSection section) =>
        _numbers.GetOrAdd(section, _ => Interlocked.Increment(ref _lastNumber)).ToString(CultureInfo.InvariantCulture);

    private (RulePolicy Policy, ulong Fingerprint) Create(Settings settings, string? version)
    {
        string? DefaultOf(string key) => defaults.TryGetValue(key, out var value) ? value : null;
        var policy = new RulePolicy(
            severity: rule => warnings.Apply(rule, settings),
            setting: key => settings.ValueOf(key) ?? DefaultOf(key),
            targetVersion: KubernetesVersion.FirstOf(
                version, settings.ValueOf(SettingKeys.KubernetesVersion), DefaultOf(SettingKeys.KubernetesVersion)),
            rules: rules ?? _allRules)
        {
            SeverityOrOwn = (rule, own) => warnings.Apply(rule, settings, own),
        };
        return (policy, FingerprintOf(policy, settings));
    }

    private ulong FingerprintOf(RulePolicy policy, Settings settings)
    {
        var fingerprint = new Fingerprint().Add(policy.TargetVersion.ToString());
        foreach (var rule in RuleCatalog.Descriptors)
        {
            fingerprint.Add((ulong)policy.SeverityOf(rule)).Add((ulong)policy.SeverityOf(rule, RuleSeverity.Suggestion));
        }

        foreach (var option in settings.Options.Concat(defaults.OrderBy(option => option.Key, StringComparer.Ordinal)))
        {
            fingerprint.Add(option.Key).Add(option.Value);
        }

        return fingerprint.Value;
    }
}
