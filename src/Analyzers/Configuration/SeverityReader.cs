using KubeGuard.CSharp.Reporting;
using KubeGuard.Policy;
using KubeGuard.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.CSharp.Configuration;

/// <summary>
/// The severity that the compiler will give a rule in a file. The compiler applies it to the diagnostics; the engine
/// needs it to know which rules are on and how overlaps are resolved.
/// </summary>
internal static class SeverityReader
{
    /// <summary>The severity, or <see langword="null"/> for the rule's default.</summary>
    public static RuleSeverity? SeverityOf(
        RuleDescriptor rule, CompilationOptions options, SyntaxTree tree, AnalyzerConfigOptions file, CancellationToken cancellationToken)
    {
        // As in the compiler: the command line, then the configuration of the file, then the global one.
        var provider = options.SyntaxTreeOptionsProvider;
        if ((options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var report) && report != ReportDiagnostic.Default)
            || provider?.TryGetDiagnosticValue(tree, rule.Id, cancellationToken, out report) == true
            || provider?.TryGetGlobalDiagnosticValue(rule.Id, cancellationToken, out report) == true)
        {
            return Severities.Of(report);
        }

        return BulkSeverity.Of(rule, key => file.TryGetValue(key, out var text) ? text : null);
    }
}
