using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Configuration;

/// <summary>The combined settings of a file from all configuration files.</summary>
internal sealed class Settings
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="sections">The sections that apply to the file, in the order of increasing precedence.</param>
    public Settings(IEnumerable<ConfigurationSection> sections)
    {
        foreach (var entry in sections.SelectMany(section => section.Entries).Where(entry => !IsInvalidSeverity(entry)))
        {
            _values[entry.Key] = entry.Value;
        }
    }

    /// <summary>The value of a key.</summary>
    public string? ValueOf(string key) => _values.TryGetValue(key, out var value) ? value : null;

    /// <summary>The options of rules that are set, in the order of their keys.</summary>
    public IEnumerable<KeyValuePair<string, string>> Options => _values
        .Where(value => value.Key.StartsWith(RuleOption.KeyPrefix, StringComparison.OrdinalIgnoreCase))
        .OrderBy(value => value.Key, StringComparer.Ordinal);

    /// <summary>The severity that is set for the ID of the rule.</summary>
    public RuleSeverity? OwnSeverityOf(RuleDescriptor rule) =>
        ValueOf(SettingKeys.SeverityOfRule(rule.Id)) is { } text && SeverityText.TryParse(text, out var severity)
            ? severity ?? rule.DefaultSeverity
            : null;

    /// <summary>The severity that is set for the category of the rule, or for all rules.</summary>
    public RuleSeverity? BulkSeverityOf(RuleDescriptor rule) => BulkSeverity.Of(rule, ValueOf);

    // An invalid severity does not override one of lower precedence.
    private static bool IsInvalidSeverity(ConfigurationEntry entry) =>
        SettingKeys.RuleOfSeverity(entry.Key) is not null && !SeverityText.TryParse(entry.Value, out _);
}
