using KubeGuard.CSharp;
using KubeGuard.Policy;
using KubeGuard.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.Parity.Tests;

/// <summary>The findings of the analyzer in C# statements, with the preset <c>All</c>.</summary>
internal static class CSharpFrontEnd
{
    /// <summary>The options of a compilation in which every rule reports.</summary>
    public static CSharpCompilationOptions Options { get; } =
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSpecificDiagnosticOptions(
            RuleCatalog.Descriptors.Select(rule => KeyValuePair.Create(rule.Id, ToReportDiagnostic(Preset.All.SeverityOf(rule)))));

    // Shared, so that the references are read once.
    private static readonly CSharpCompilation _models = CSharpCompilation.Create(
        "Manifests",
        [CSharpSyntaxTree.ParseText(PodSecurityPolicyModels.Source), CSharpSyntaxTree.ParseText(CustomResourceModels.Source)],
        TestReferences.All,
        Options);

    public static async Task<SortedSet<string>> FindAsync(string statements, CancellationToken cancellationToken)
    {
        var source = $$"""
            using System.Collections.Generic;
            using Contoso.Resources;
            using k8s;
            using k8s.Models;

            internal static class Manifests
            {
                internal static object Create()
                {
                    {{statements}}
                    return manifest;
                }
            }
            """;
        var diagnostics = await _models
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, cancellationToken: cancellationToken))
            .WithAnalyzers([new KubernetesObjectAnalyzer()], new AnalyzerOptions([], new TestOptions(Settings.ValueOf)))
            .GetAllDiagnosticsAsync(cancellationToken);
        var findings = diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("KUBE", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(diagnostics.Except(findings), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return [.. findings.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Properties["kubeguard.path"]}")];
    }

    private static ReportDiagnostic ToReportDiagnostic(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => ReportDiagnostic.Error,
        RuleSeverity.Warning => ReportDiagnostic.Warn,
        RuleSeverity.Suggestion => ReportDiagnostic.Info,
        RuleSeverity.Silent => ReportDiagnostic.Hidden,
        _ => ReportDiagnostic.Suppress,
    };
}
