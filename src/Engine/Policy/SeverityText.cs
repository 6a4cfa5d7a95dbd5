using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>
/// The words for severities in <c>.editorconfig</c> and <c>.globalconfig</c>
/// (https://learn.microsoft.com/dotnet/fundamentals/code-analysis/configuration-options#severity-level).
/// </summary>
internal static class SeverityText
{
    /// <summary>Reads a word; <c>default</c> gives <see langword="null"/>.</summary>
    /// <returns><see langword="true"/> if it is one of the words.</returns>
    public static bool TryParse(string text, out RuleSeverity? severity)
    {
        severity = text.Trim().ToLowerInvariant() switch
        {
            "none" => RuleSeverity.None,
            "silent" or "refactoring" => RuleSeverity.Silent,
            "suggestion" => RuleSeverity.Suggestion,
            "warning" => RuleSeverity.Warning,
            "error" => RuleSeverity.Error,
            _ => null,
        };
        return severity is not null || string.Equals(text.Trim(), "default", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The word for a severity.</summary>
    public static string Of(RuleSeverity severity) => severity.ToString().ToLowerInvariant();
}
