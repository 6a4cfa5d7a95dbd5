using KubeGuard.Rules;

namespace KubeGuard.Build.Configuration;

/// <summary>
/// The warning options of a project
/// (https://learn.microsoft.com/dotnet/csharp/language-reference/compiler-options/errors-warnings), which apply to our
/// findings as to the compiler's.
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

    /// <summary>The effective severity of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="settings">The settings of the file.</param>
    internal RuleSeverity Apply(RuleDescriptor rule, Settings settings) => Apply(rule, settings, rule.DefaultSeverity);

    /// <summary>The effective severity of a finding of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="settings">The settings of the file.</param>
    /// <param name="unset">The severity of the finding where no user set one.</param>
    internal RuleSeverity Apply(RuleDescriptor rule, Settings settings, RuleSeverity unset) =>
        _noWarn.Contains(rule.Id) ? RuleSeverity.None
        : _notAsErrors.Contains(rule.Id) ? Spare(rule, settings, unset)
        : _asErrors.Contains(rule.Id) ? RuleSeverity.Error
        : settings.OwnSeverityOf(rule) is { } own ? Raise(own)
        : Raise(settings.BulkSeverityOf(rule) ?? unset);

    // A rule in WarningsNotAsErrors is not raised by a configuration file or changed by a bulk setting either.
    private static RuleSeverity Spare(RuleDescriptor rule, Settings settings, RuleSeverity unset) =>
        settings.OwnSeverityOf(rule) is not { } own || (own == RuleSeverity.Error && unset == RuleSeverity.Warning)
            ? unset
            : own;

    private RuleSeverity Raise(RuleSeverity severity) =>
        treatWarningsAsErrors && severity == RuleSeverity.Warning ? RuleSeverity.Error : severity;

    // The compiler compares IDs by case. Anything that MSBuild does with the IDs itself affects our findings too.
    private static HashSet<string> IdsOf(string? list) =>
        new((list ?? "").Split(_separators, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
