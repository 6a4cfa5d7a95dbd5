using KubeGuard.CSharp.Configuration;
using KubeGuard.CSharp.Interpretation;
using KubeGuard.CSharp.Models;
using KubeGuard.CSharp.Reporting;
using KubeGuard.CSharp.Trees;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;
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

    /// <summary>The objects of a block, each with its findings.</summary>
    /// <param name="block">The block.</param>
    /// <param name="owner">The member that it belongs to.</param>
    /// <param name="assumed">Methods that are taken to answer each virtual call that they can answer.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public IEnumerable<JudgedObject> Judge(IOperation block, ISymbol owner, IReadOnlyList<IMethodSymbol> assumed, CancellationToken cancellationToken)
    {
        var policy = policies.PolicyOf(block.Syntax.SyntaxTree, cancellationToken);
        return
            from result in BlockInterpreter.Interpret(block, owner, models, code, assumed, cancellationToken)
            from found in ObjectFinder.Find(result.State)
            select Judge(found, result, policy, cancellationToken);
    }

    private JudgedObject Judge(ObjectForms target, BlockResult result, RulePolicy policy, CancellationToken cancellationToken)
    {
        var findings = target.Forms.Select(form => FindingsOf(form, policy, cancellationToken)).ToList();
        var holders = findings.Any(form => form.Count > 0) ? HoldersOf(result, target.Root) : [];
        var mistakes =
            from reporter in PathFindings.Of(findings).Select((found, index) => new FindingReporter(target.Forms[index], found))
            from located in reporter.Located
            select new FoundMistake(located.Found, located.Location, holders, reporter);
        return new JudgedObject(result.Function, target.Forms, [.. mistakes]);
    }

    // The settings of a file count for all that is written in it, also where a member of another file shows it.
    private IReadOnlyList<Finding> FindingsOf(KubernetesObject form, RulePolicy policy, CancellationToken cancellationToken)
    {
        var others = WrittenFiles.Of(form).Select(file => policies.PolicyOf(file, cancellationToken)).Where(other => other != policy).Distinct().ToList();
        return others.Count == 0
            ? Analyze(policy)
            : [.. others.Prepend(policy).SelectMany(each => Analyze(each).Where(finding => finding.Location is not SyntaxLocation place || policies.PolicyOf(place.WrittenIn, cancellationToken) == each))];

        IReadOnlyList<Finding> Analyze(RulePolicy settings) => _analyzer.Analyze(form, ManifestSet.Empty, settings, cancellationToken);
    }

    // The function that returns an object hands it to its callers, a field to the other members.
    private static IReadOnlyList<ISymbol> HoldersOf(BlockResult result, ReferenceValue root)
    {
        var parts = result.State.Reach([root]);
        return
        [
            .. result.KeepersOf(parts),
            .. result.Function is IFieldSymbol or IPropertySymbol || result.Returns(parts) ? [result.Function] : Array.Empty<ISymbol>(),
        ];
    }
}
