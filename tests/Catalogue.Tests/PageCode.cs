using KubeGuard.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.Catalogue.Tests;

/// <summary>Analyzes the C# of a page, as the body of a method, by one rule alone.</summary>
internal static class PageCode
{
    private static readonly DiagnosticAnalyzer _analyzer = new KubernetesObjectAnalyzer();

    /// <summary>The IDs of the rule's findings and of the compiler's own diagnostics.</summary>
    public static async Task<IReadOnlyList<string>> AnalyzeAsync(string id, PageBlock block, CancellationToken cancellationToken)
    {
        var compilation = Compile(id, block);
        var errors = compilation.GetDiagnostics(cancellationToken).Where(problem => problem.Severity == DiagnosticSeverity.Error);
        var findings = await compilation
            .WithAnalyzers([_analyzer], new AnalyzerOptions([], new TestOptions(block.SettingOf)))
            .GetAnalyzerDiagnosticsAsync(cancellationToken);
        return [.. errors.Concat(findings).Select(problem => problem.Id).Distinct()];
    }

    private static CSharpCompilation Compile(string id, PageBlock block) => CSharpCompilation.Create(
        "Page",
        [CSharpSyntaxTree.ParseText($$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using k8s;
            using k8s.Models;

            public static class Page
            {
                public static void Show()
                {
            {{block.Text}}
                }
            }
            """)],
        TestReferences.All,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            specificDiagnosticOptions: _analyzer.SupportedDiagnostics.Select(rule =>
                KeyValuePair.Create(rule.Id, rule.Id == id ? ReportDiagnostic.Warn : ReportDiagnostic.Suppress))));
}
