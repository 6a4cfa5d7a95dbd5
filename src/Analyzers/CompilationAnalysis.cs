using KubeGuard.CSharp.Configuration;
using KubeGuard.CSharp.Gates;
using KubeGuard.CSharp.Interpretation.Members;
using KubeGuard.CSharp.Models;
using KubeGuard.CSharp.Reporting;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp;

/// <summary>Analyzes the blocks of code of one compilation that use models, and chooses the findings to report.</summary>
internal sealed class CompilationAnalysis
{
    private readonly IAssemblySymbol _assembly;
    private readonly ModelTypes _models;
    private readonly Lazy<BlockGate> _gate;
    private readonly BlockAnalyzer _analyzer;
    private readonly OtherMembers _others;

    private CompilationAnalysis(Compilation compilation, ModelTypes models, PolicyProvider policies)
    {
        var code = new SourceCode(compilation);
        _assembly = compilation.Assembly;
        _models = models;
        _gate = new Lazy<BlockGate>(() => new BlockGate(new ModelNames(compilation, models)));
        _analyzer = new BlockAnalyzer(models, policies, code);
        _others = new OtherMembers(models, _analyzer, code, new SourceUsages(compilation, code));
    }

    /// <summary>
    /// The analysis of a compilation; <see langword="null"/> if it references no model library or its project switches
    /// the analysis off.
    /// </summary>
    public static CompilationAnalysis? Of(Compilation compilation, AnalyzerConfigOptionsProvider options) =>
        PolicyProvider.IsEnabled(options.GlobalOptions) && ModelTypes.For(compilation) is { } models
            ? new CompilationAnalysis(compilation, models, new PolicyProvider(compilation, options))
            : null;

    /// <summary>Analyzes the code of a member if its syntax suggests that it uses models.</summary>
    public void AnalyzeLikelyBlock(CodeBlockAnalysisContext context)
    {
        var roots = CodeRoots.Of(context.CodeBlock, context.OwningSymbol);
        if (roots.Any(_gate.Value.MayUseModels))
        {
            Analyze(roots, context);
        }
    }

    /// <summary>Analyzes the code of a member if it creates, changes or receives models.</summary>
    public void AnalyzeBlock(CodeBlockAnalysisContext context) => Analyze(CodeRoots.Of(context.CodeBlock, context.OwningSymbol), context);

    private void Analyze(IEnumerable<SyntaxNode> roots, CodeBlockAnalysisContext context)
    {
        var blocks = roots
            .Select(root => context.SemanticModel.GetOperation(root, context.CancellationToken))
            .OfType<IOperation>()
            .ToList();
        if (blocks.Any(block => block.DescendantsAndSelf().Any(UsesModel)))
        {
            Report(blocks, context);
        }
    }

    private bool UsesModel(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } => _models.Find(property.Property.ContainingType) is not null,
        IInvocationOperation call => SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingAssembly, _assembly) && _models.Find(call.Type) is not null,
        IObjectCreationOperation or IWithOperation => _models.Find(operation.Type) is not null,
        _ => false,
    };

    private void Report(IEnumerable<IOperation> blocks, CodeBlockAnalysisContext context)
    {
        var reported = new HashSet<(FindingKey Key, Location Shown, PathSegment Field)>();
        foreach (var found in blocks.SelectMany(block => _analyzer.Analyze(block, context.OwningSymbol, [], context.CancellationToken)).SelectMany(analyzed => analyzed.Findings).Where(found => found.Found.IsShown))
        {
            // A part that several objects share is reported once, and a part that another member creates is reported there.
            if (reported.Add((found.Key, found.Location.Report, found.Finding.Field.Segment))
                && !(found.Location.IsElsewhere && _others.Report(found, context.CancellationToken))
                && !_others.Fix(found, context.OwningSymbol, context.CancellationToken))
            {
                context.ReportDiagnostic(found.CreateDiagnostic());
            }
        }
    }
}
