using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>The severity that configuration files give to many rules at once, as the compiler reads it.</summary>
internal static class BulkSeverity
{
    /// <summary>
    /// The severity of the rule's category, or else that of all rules; <see langword="null"/> if neither is set or if
    /// the rule is off by default, since a bulk setting does not switch it on.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="setting">The value of a key, or <see langword="null"/>.</param>
    public static RuleSeverity? Of(RuleDescriptor rule, Func<string, string?> setting) =>
        rule.DefaultSeverity == RuleSeverity.None
            ? null
            : Read(setting(SettingKeys.SeverityOfCategory(rule.QualifiedCategory)), rule) ?? Read(setting(SettingKeys.SeverityOfAll), rule);

    private static RuleSeverity? Read(string? text, RuleDescriptor rule) =>
        text is not null && SeverityText.TryParse(text, out var severity) ? severity ?? rule.DefaultSeverity : null;
}
