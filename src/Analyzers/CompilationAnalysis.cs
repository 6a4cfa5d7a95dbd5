using KubeGuard.CSharp.Configuration;
using KubeGuard.CSharp.Interpretation;
using KubeGuard.CSharp.Models;
using KubeGuard.CSharp.Reporting;
using KubeGuard.CSharp.Trees;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp;

/// <summary>What one compilation needs once, and the steps from a block of code to its diagnostics.</summary>
/// <param name="models">The model types.</param>
/// <param name="policies">The settings.</param>
internal sealed class CompilationAnalysis(ModelTypes models, PolicyProvider policies)
{
    private readonly ManifestAnalyzer _analyzer = new();

    /// <summary>Watches a block for model types and interprets it only if it makes or changes one.</summary>
    public void StartBlock(OperationBlockStartAnalysisContext context)
    {
        var usesModels = false;
        context.RegisterOperationAction(
            operation => usesModels |= MakesOrChangesModel(operation.Operation),
            OperationKind.ObjectCreation,
            OperationKind.With,
            OperationKind.SimpleAssignment);
        context.RegisterOperationBlockEndAction(end =>
        {
            if (usesModels)
            {
                AnalyzeBlocks(end);
            }
        });
    }

    private bool MakesOrChangesModel(IOperation operation) =>
        models.Find(operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property }
            ? property.Property.ContainingType
            : operation.Type) is not null;

    private void AnalyzeBlocks(OperationBlockAnalysisContext context)
    {
        var reported = new HashSet<(string Id, Location Location, string Field)>();
        foreach (var block in context.OperationBlocks)
        {
            var policy = policies.PolicyOf(block.Syntax.SyntaxTree, context.CancellationToken);
            foreach (var state in BlockInterpreter.Interpret(block, models, context.CancellationToken))
            {
                foreach (var target in ObjectFinder.Find(state))
                {
                    var findings = _analyzer.Analyze(target, ManifestSet.Empty, policy, context.CancellationToken);
                    foreach (var diagnostic in new FindingReporter(target, findings).CreateDiagnostics())
                    {
                        // A part that several objects share is wrong once.
                        if (reported.Add((diagnostic.Id, diagnostic.Location, FieldOf(diagnostic))))
                        {
                            context.ReportDiagnostic(diagnostic);
                        }
                    }
                }
            }
        }
    }

    private static string FieldOf(Diagnostic diagnostic)
    {
        var path = diagnostic.Properties[DiagnosticProperties.Path] ?? "";
        return path.Substring(path.LastIndexOf('.') + 1);
    }
}
