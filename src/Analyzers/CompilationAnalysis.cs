using KubeGuard.CSharp.Configuration;
using KubeGuard.CSharp.Interpretation;
using KubeGuard.CSharp.Models;
using KubeGuard.CSharp.Reporting;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp;

/// <summary>What one compilation needs once, and the choice of the blocks and diagnostics that count.</summary>
internal sealed class CompilationAnalysis
{
    private readonly IAssemblySymbol _assembly;
    private readonly ModelTypes _models;
    private readonly BlockJudge _judge;
    private readonly OtherMembers _others;

    /// <summary>Prepares the analysis of a compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="models">The model types.</param>
    /// <param name="policies">The settings.</param>
    public CompilationAnalysis(Compilation compilation, ModelTypes models, PolicyProvider policies)
    {
        var code = new SourceCode(compilation);
        _assembly = compilation.Assembly;
        _models = models;
        _judge = new BlockJudge(models, policies, code);
        _others = new OtherMembers(models, _judge, code, new SourceUsages(compilation, code));
    }

    /// <summary>Watches a block for model types and interprets it only if it makes, changes or gets one.</summary>
    public void StartBlock(OperationBlockStartAnalysisContext context)
    {
        var usesModels = false;
        context.RegisterOperationAction(
            operation => usesModels |= UsesModel(operation.Operation),
            OperationKind.ObjectCreation,
            OperationKind.With,
            OperationKind.SimpleAssignment,
            OperationKind.Invocation);
        context.RegisterOperationBlockEndAction(end =>
        {
            if (usesModels)
            {
                AnalyzeBlocks(end);
            }
        });
    }

    private bool UsesModel(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } => _models.Find(property.Property.ContainingType) is not null,
        IInvocationOperation call => SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingAssembly, _assembly) && _models.Find(call.Type) is not null,
        _ => _models.Find(operation.Type) is not null,
    };

    private void AnalyzeBlocks(OperationBlockAnalysisContext context)
    {
        var reported = new HashSet<(Mistake Mistake, Location Shown, PathSegment Field)>();
        foreach (var block in context.OperationBlocks)
        {
            foreach (var found in _judge.Judge(block, context.OwningSymbol, context.CancellationToken).SelectMany(judged => judged.Mistakes))
            {
                // A part that several objects share is wrong once, and one that another member makes is its matter.
                if (reported.Add((found.Mistake, found.Location.Report, found.Finding.Field.Segment))
                    && !(found.Location.IsElsewhere && _others.Show(found, context.CancellationToken))
                    && !_others.Mend(found, context.OwningSymbol, context.CancellationToken))
                {
                    context.ReportDiagnostic(found.CreateDiagnostic());
                }
            }
        }
    }
}
