using System.Collections.Concurrent;
using System.Collections.Immutable;
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
/// <param name="compilation">The compilation.</param>
/// <param name="models">The model types.</param>
/// <param name="policies">The settings.</param>
internal sealed class CompilationAnalysis(Compilation compilation, ModelTypes models, PolicyProvider policies)
{
    private readonly ManifestAnalyzer _analyzer = new();
    private readonly SourceCode _code = new(compilation);
    private readonly ConcurrentDictionary<ISymbol, ImmutableHashSet<(string Id, Location Written)>> _ownFindings = new(SymbolEqualityComparer.Default);

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
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } => models.Find(property.Property.ContainingType) is not null,
        IInvocationOperation call => IsOwnCode(call.TargetMethod) && models.Find(call.Type) is not null,
        _ => models.Find(operation.Type) is not null,
    };

    private static bool IsOwnCode(IMethodSymbol method) => method.DeclaringSyntaxReferences.Length > 0;

    private void AnalyzeBlocks(OperationBlockAnalysisContext context)
    {
        var reported = new HashSet<(string Id, Location Location, string Field)>();
        foreach (var block in context.OperationBlocks)
        {
            foreach (var diagnostic in Judge(block, context.OwningSymbol, context.CancellationToken))
            {
                // A part that several objects share is wrong once, and one that another method makes is its matter.
                if (reported.Add((diagnostic.Diagnostic.Id, diagnostic.Diagnostic.Location, FieldOf(diagnostic.Diagnostic)))
                    && !(diagnostic.Location.IsElsewhere && IsReportedThere(diagnostic, context.CancellationToken)))
                {
                    context.ReportDiagnostic(diagnostic.Diagnostic);
                }
            }
        }
    }

    private IEnumerable<LocatedDiagnostic> Judge(IOperation block, ISymbol owner, CancellationToken cancellationToken)
    {
        var policy = policies.PolicyOf(block.Syntax.SyntaxTree, cancellationToken);
        foreach (var state in BlockInterpreter.Interpret(block, owner, models, _code, cancellationToken))
        {
            foreach (var forms in ObjectFinder.Find(state))
            {
                var findings = forms.Select(form => _analyzer.Analyze(form, ManifestSet.Empty, policy, cancellationToken)).ToList();
                foreach (var diagnostic in PathFindings.Of(findings).SelectMany((found, index) => new FindingReporter(forms[index], found).CreateDiagnostics()))
                {
                    yield return diagnostic;
                }
            }
        }
    }

    /// <summary>Whether the member in which a finding is written shows it by itself.</summary>
    private bool IsReportedThere(LocatedDiagnostic diagnostic, CancellationToken cancellationToken) =>
        OwnerOf(diagnostic.Location.Anchor, cancellationToken) is { } owner
        && _ownFindings.GetOrAdd(owner, _ => OwnFindingsOf(owner, cancellationToken)).Contains((diagnostic.Diagnostic.Id, diagnostic.Location.Written));

    private ISymbol? OwnerOf(SyntaxNode node, CancellationToken cancellationToken) => _code.MemberAround(node, cancellationToken);

    private ImmutableHashSet<(string Id, Location Written)> OwnFindingsOf(ISymbol owner, CancellationToken cancellationToken)
    {
        var body = owner is IMethodSymbol method ? _code.BodyOf(method, cancellationToken) : _code.InitializerOf(owner, cancellationToken);
        return body is null
            ? ImmutableHashSet<(string, Location)>.Empty
            : Judge(body.Root, owner, cancellationToken)
                .Where(diagnostic => !diagnostic.Location.IsElsewhere)
                .Select(diagnostic => (diagnostic.Diagnostic.Id, diagnostic.Location.Written))
                .ToImmutableHashSet();
    }

    private static string FieldOf(Diagnostic diagnostic)
    {
        var path = diagnostic.Properties[DiagnosticProperties.Path] ?? "";
        return path.Substring(path.LastIndexOf('.') + 1);
    }
}
