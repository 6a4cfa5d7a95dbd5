using KubeGuard.CSharp.Configuration;
using KubeGuard.CSharp.Interpretation;
using KubeGuard.CSharp.Models;
using KubeGuard.CSharp.Reporting;
using KubeGuard.CSharp.Trees;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp;

/// <summary>The steps from a block of code to its findings.</summary>
/// <param name="models">The model types.</param>
/// <param name="policies">The settings.</param>
/// <param name="code">The code of what a block calls.</param>
internal sealed class BlockJudge(ModelTypes models, PolicyProvider policies, SourceCode code)
{
    private readonly ManifestAnalyzer _analyzer = new();

    /// <summary>The findings of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="owner">The member that it belongs to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public IEnumerable<FoundMistake> Judge(IOperation block, ISymbol owner, CancellationToken cancellationToken)
    {
        var policy = policies.PolicyOf(block.Syntax.SyntaxTree, cancellationToken);
        foreach (var result in BlockInterpreter.Interpret(block, owner, models, code, cancellationToken))
        {
            foreach (var candidate in ObjectFinder.Find(result.State))
            {
                var findings = candidate.Forms.Select(form => _analyzer.Analyze(form, ManifestSet.Empty, policy, cancellationToken)).ToList();
                var holders = findings.Any(form => form.Any(finding => finding.Field.IsAbsent)) ? HoldersOf(result, candidate.Root, owner) : [];
                foreach (var reporter in PathFindings.Of(findings).Select((found, index) => new FindingReporter(candidate.Forms[index], found)))
                {
                    foreach (var (finding, location) in reporter.Located)
                    {
                        yield return new FoundMistake(finding, location, finding.Field.IsAbsent ? holders : [], reporter);
                    }
                }
            }
        }
    }

    // The method that returns an object hands it to its callers, a field to the other members.
    private static IReadOnlyList<ISymbol> HoldersOf(BlockResult result, ReferenceValue root, ISymbol owner)
    {
        var parts = result.State.Reach([root]);
        return [.. result.KeepersOf(parts), .. owner is IFieldSymbol or IPropertySymbol || result.Returns(parts) ? [owner] : Array.Empty<ISymbol>()];
    }
}
