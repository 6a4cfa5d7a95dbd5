using System.Collections.Immutable;
using KubeGuard.CSharp;
using KubeGuard.CSharp.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.Analyzers.Tests;

/// <summary>The analyzer without its gate: it binds all code and checks every operation for models.</summary>
#pragma warning disable RS1036, RS1038, RS1041 // It is never packaged.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UngatedAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            if (CompilationAnalysis.Of(start.Compilation, start.Options.AnalyzerConfigOptionsProvider) is { } analysis)
            {
                start.RegisterCodeBlockAction(analysis.AnalyzeBlock);
            }
        });
    }
}
