using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.Benchmarks;

/// <summary>
/// An analyzer that is called for creations and does nothing: the cost of any analyzer that registers for operations.
/// </summary>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // It is never packaged.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class IdleOperationAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor _descriptor =
        new("IDLE", "Nothing", "Nothing", "Benchmark", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterOperationAction(_ => { }, OperationKind.ObjectCreation, OperationKind.With, OperationKind.SimpleAssignment);
    }
}
