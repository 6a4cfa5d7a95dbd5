using KubeGuard.CSharp;
using KubeGuard.Policy;
using KubeGuard.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.Parity.Tests;

/// <summary>What the analyzer finds in C# statements, with the preset <c>All</c>.</summary>
internal static class CSharpFrontEnd
{
    /// <summary>The options of a compilation in which every rule reports.</summary>
    public static CSharpCompilationOptions Options { get; } =
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSpecificDiagnosticOptions(
            RuleCatalog.Descriptors.Select(rule => KeyValuePair.Create(rule.Id, ToReportDiagnostic(Preset.All.SeverityOf(rule)))));

    private static readonly SyntaxTree[] _stubs =
        [CSharpSyntaxTree.ParseText(PodSecurityPolicyModels.Source), CSharpSyntaxTree.ParseText(CustomResourceModels.Source)];

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
        var compilation = CSharpCompilation.Create(
            "Manifests", [CSharpSyntaxTree.ParseText(source, cancellationToken: cancellationToken), .. _stubs], TestReferences.All, Options);
        Assert.Empty(compilation.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var diagnostics = await compilation
            .WithAnalyzers([new KubernetesObjectAnalyzer()], new AnalyzerOptions([], new TestOptions(Settings.ValueOf)))
            .GetAnalyzerDiagnosticsAsync(cancellationToken);
        return [.. diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Properties["kubeguard.path"]}")];
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
