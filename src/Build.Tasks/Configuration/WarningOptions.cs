using KubeGuard.Rules;

namespace KubeGuard.Build.Configuration;

/// <summary>
/// What a project says to the compiler about warnings
/// (https://learn.microsoft.com/dotnet/csharp/language-reference/compiler-options/errors-warnings), said
/// to our findings too.
/// </summary>
/// <param name="noWarn"><c>NoWarn</c>: IDs not to report.</param>
/// <param name="warningsAsErrors"><c>WarningsAsErrors</c>: IDs whose warnings are errors.</param>
/// <param name="warningsNotAsErrors"><c>WarningsNotAsErrors</c>: IDs that stay warnings.</param>
/// <param name="treatWarningsAsErrors"><c>TreatWarningsAsErrors</c>: whether all warnings are errors.</param>
public sealed class WarningOptions(
    string? noWarn = null, string? warningsAsErrors = null, string? warningsNotAsErrors = null, bool treatWarningsAsErrors = false)
{
    private static readonly char[] _separators = [';', ',', ' ', '\t', '\r', '\n'];

    private readonly HashSet<string> _noWarn = IdsOf(noWarn);
    private readonly HashSet<string> _asErrors = IdsOf(warningsAsErrors);
    private readonly HashSet<string> _notAsErrors = IdsOf(warningsNotAsErrors);

    /// <summary>The severity that a rule has in the end.</summary>
    /// <param name="id">The rule.</param>
    /// <param name="configured">The severity by default or by configuration file.</param>
    public RuleSeverity Apply(string id, RuleSeverity configured) =>
        _noWarn.Contains(id) ? RuleSeverity.None
        : configured != RuleSeverity.Warning || _notAsErrors.Contains(id) ? configured
        : treatWarningsAsErrors || _asErrors.Contains(id) ? RuleSeverity.Error
        : configured;

    private static HashSet<string> IdsOf(string? list) =>
        new((list ?? "").Split(_separators, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
