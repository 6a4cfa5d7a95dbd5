using KubeGuard.Rules;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>The severities of the engine and of the compiler.</summary>
internal static class Severities
{
    /// <summary>The severity of a compiler setting; <see langword="null"/> for the default.</summary>
    public static RuleSeverity? Of(ReportDiagnostic report) => report switch
    {
        ReportDiagnostic.Error => RuleSeverity.Error,
        ReportDiagnostic.Warn => RuleSeverity.Warning,
        ReportDiagnostic.Info => RuleSeverity.Suggestion,
        ReportDiagnostic.Hidden => RuleSeverity.Silent,
        ReportDiagnostic.Suppress => RuleSeverity.None,
        _ => null,
    };

    /// <summary>
    /// The severity of a diagnostic. A rule that is off becomes a warning when a user switches it on without a
    /// severity.
    /// </summary>
    public static DiagnosticSeverity Of(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Suggestion => DiagnosticSeverity.Info,
        RuleSeverity.Silent => DiagnosticSeverity.Hidden,
        _ => DiagnosticSeverity.Warning,
    };
}
