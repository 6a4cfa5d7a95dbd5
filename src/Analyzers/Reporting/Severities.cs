using KubeGuard.Rules;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>The severities of the engine and of the compiler.</summary>
internal static class Severities
{
    /// <summary>The severity that a setting of the compiler means; <see langword="null"/> for the default.</summary>
    public static RuleSeverity? Of(ReportDiagnostic report) => report switch
    {
        ReportDiagnostic.Error => RuleSeverity.Error,
        ReportDiagnostic.Warn => RuleSeverity.Warning,
        ReportDiagnostic.Info => RuleSeverity.Suggestion,
        ReportDiagnostic.Hidden => RuleSeverity.Silent,
        ReportDiagnostic.Suppress => RuleSeverity.None,
        _ => null,
    };

    /// <summary>The severity of a diagnostic. A rule that is off is a warning once a user switches it on without saying more.</summary>
    public static DiagnosticSeverity Of(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Suggestion => DiagnosticSeverity.Info,
        RuleSeverity.Silent => DiagnosticSeverity.Hidden,
        _ => DiagnosticSeverity.Warning,
    };
}
