using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Configuration;

/// <summary>What configuration files say together for a file.</summary>
internal sealed class Settings
{
    private const string OwnPrefix = "dotnet_diagnostic.";
    private const string BulkPrefix = "dotnet_analyzer_diagnostic.";
    private const string Suffix = "severity";

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="sections">The sections that are for the file, the weakest first.</param>
    public Settings(IEnumerable<ConfigurationSection> sections)
    {
        foreach (var entry in sections.SelectMany(section => section.Entries).Where(entry => !IsInvalidSeverity(entry)))
        {
            _values[entry.Key] = entry.Value;
        }
    }

    /// <summary>The value of a key.</summary>
    public string? ValueOf(string key) => _values.TryGetValue(key, out var value) ? value : null;

    /// <summary>The severity that the rule is given by its ID.</summary>
    public RuleSeverity? OwnSeverityOf(RuleDescriptor rule) => SeverityAt($"{OwnPrefix}{rule.Id}.{Suffix}", rule);

    /// <summary>The severity that the rule is given by its category, or with all rules; that switches on no rule that is off by default.</summary>
    public RuleSeverity? BulkSeverityOf(RuleDescriptor rule) =>
        rule.DefaultSeverity == RuleSeverity.None
            ? null
            : SeverityAt($"{BulkPrefix}category-{rule.QualifiedCategory}.{Suffix}", rule) ?? SeverityAt(BulkPrefix + Suffix, rule);

    private RuleSeverity? SeverityAt(string key, RuleDescriptor rule) =>
        ValueOf(key) is { } text && SeverityText.TryParse(text, out var severity) ? severity ?? rule.DefaultSeverity : null;

    // A word that is no severity leaves in force what a weaker section says.
    private static bool IsInvalidSeverity(ConfigurationEntry entry) =>
        entry.Key.StartsWith(OwnPrefix, StringComparison.OrdinalIgnoreCase)
        && entry.Key.EndsWith("." + Suffix, StringComparison.OrdinalIgnoreCase)
        && !SeverityText.TryParse(entry.Value, out _);
}
