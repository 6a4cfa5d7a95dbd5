using System.Collections.Immutable;
using KubeGuard.CSharp.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.CSharp;

/// <summary>
/// Analyzes the Kubernetes objects that C# code creates. One analyzer reports every rule, since all of them need the
/// same tree of an object.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KubernetesObjectAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // An insecure object in generated code is still insecure.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (CompilationAnalysis.Of(context.Compilation, context.Options.AnalyzerConfigOptionsProvider) is { } analysis)
        {
            context.RegisterCodeBlockAction(analysis.AnalyzeLikelyBlock);
        }
    }
}
