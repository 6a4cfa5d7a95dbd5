using KubeGuard.Rules;

namespace KubeGuard.Build.Configuration;

/// <summary>
/// What a project says to the compiler about warnings
/// (https://learn.microsoft.com/dotnet/csharp/language-reference/compiler-options/errors-warnings), said
/// to our findings too.
/// </summary>
/// <param name="noWarn"><c>NoWarn</c>: IDs not to report.</param>
/// <param name="warningsAsErrors"><c>WarningsAsErrors</c>: IDs to report as errors.</param>
/// <param name="warningsNotAsErrors"><c>WarningsNotAsErrors</c>: IDs that stay warnings.</param>
/// <param name="treatWarningsAsErrors"><c>TreatWarningsAsErrors</c>: whether all warnings are errors.</param>
internal sealed class WarningOptions(
    string? noWarn = null, string? warningsAsErrors = null, string? warningsNotAsErrors = null, bool treatWarningsAsErrors = false)
{
    private static readonly char[] _separators = [';', ',', ' ', '\t', '\r', '\n'];

    private readonly HashSet<string> _noWarn = IdsOf(noWarn);
    private readonly HashSet<string> _asErrors = IdsOf(warningsAsErrors);
    private readonly HashSet<string> _notAsErrors = IdsOf(warningsNotAsErrors);

    /// <summary>The severity that a rule has in the end.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="settings">What configuration files say for the file.</param>
    internal RuleSeverity Apply(RuleDescriptor rule, Settings settings) =>
        _noWarn.Contains(rule.Id) ? RuleSeverity.None
        : _notAsErrors.Contains(rule.Id) ? Spare(rule, settings)
        : _asErrors.Contains(rule.Id) ? RuleSeverity.Error
        : settings.OwnSeverityOf(rule) is { } own ? Raise(own)
        : Raise(settings.BulkSeverityOf(rule) ?? rule.DefaultSeverity);

    // Named as a warning to keep, a rule is not raised by a configuration file either, nor changed in bulk.
    private static RuleSeverity Spare(RuleDescriptor rule, Settings settings) =>
        settings.OwnSeverityOf(rule) is not { } own || (own == RuleSeverity.Error && rule.DefaultSeverity == RuleSeverity.Warning)
            ? rule.DefaultSeverity
            : own;

    private RuleSeverity Raise(RuleSeverity severity) =>
        treatWarningsAsErrors && severity == RuleSeverity.Warning ? RuleSeverity.Error : severity;

    // Case matters to the compiler. What MSBuild does with the IDs besides, it does to our findings too.
    private static HashSet<string> IdsOf(string? list) =>
        new((list ?? "").Split(_separators, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
