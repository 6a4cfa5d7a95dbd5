using System.Collections.Immutable;
using KubeGuard.CSharp.Configuration;
using KubeGuard.CSharp.Models;
using KubeGuard.CSharp.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.CSharp;

/// <summary>
/// Judges the Kubernetes objects that C# code makes. One analyzer reports every rule, since all of
/// them need the same tree of an object.
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

        // An insecure object is no better for being made by generated code.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider;
        if (!PolicyProvider.IsEnabled(options.GlobalOptions) || ModelTypes.For(context.Compilation) is not { } models)
        {
            return;
        }

        var analysis = new CompilationAnalysis(context.Compilation, models, new PolicyProvider(context.Compilation, options));
        context.RegisterOperationBlockStartAction(analysis.StartBlock);
    }
}
