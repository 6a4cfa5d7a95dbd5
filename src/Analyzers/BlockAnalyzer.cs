using KubeGuard.CSharp.Configuration;
using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Interpretation.Language;
using KubeGuard.CSharp.Interpretation.Members;
using KubeGuard.CSharp.Models;
using KubeGuard.CSharp.Reporting;
using KubeGuard.CSharp.Trees;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp;

/// <summary>Analyzes a block of code: the objects that it creates or changes, each with its findings.</summary>
/// <param name="models">The model types.</param>
/// <param name="policies">The settings.</param>
/// <param name="code">The code of the methods that a block calls.</param>
internal sealed class BlockAnalyzer(ModelTypes models, PolicyProvider policies, SourceCode code)
{
    private readonly ManifestAnalyzer _analyzer = new();

    /// <summary>The objects of a block, each with its findings.</summary>
    /// <param name="block">The block.</param>
    /// <param name="owner">The member that it belongs to.</param>
    /// <param name="assumed">Methods that are assumed to be the target of each virtual call that may reach them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public IEnumerable<AnalyzedObject> Analyze(IOperation block, ISymbol owner, IReadOnlyList<IMethodSymbol> assumed, CancellationToken cancellationToken)
    {
        var policy = policies.PolicyOf(block.Syntax.SyntaxTree, cancellationToken);
        return
            from result in BlockInterpreter.Interpret(block, owner, models, code, assumed, cancellationToken)
            from found in ObjectFinder.Find(result.State)
            select Analyze(found, result, policy, cancellationToken);
    }

    private AnalyzedObject Analyze(ObjectForms target, BlockResult result, RulePolicy policy, CancellationToken cancellationToken)
    {
        var findings = target.Forms.Select(form => FindingsOf(form, policy, cancellationToken)).ToList();
        var escapes = findings.Any(form => form.Count > 0) ? EscapesOf(result, target.Root) : [];
        var located =
            from reporter in PathFindings.Of(findings).Select((found, index) => new FindingReporter(target.Forms[index], found))
            from place in reporter.Located
            select new ObjectFinding(place.Found, place.Location, escapes, reporter);
        return new AnalyzedObject(result.Function, target.Forms, [.. located]);
    }

    // The settings of a file apply to everything that is written in it, even if a member of another file reports it.
    private IReadOnlyList<Finding> FindingsOf(KubernetesObject form, RulePolicy policy, CancellationToken cancellationToken)
    {
        var others = WrittenFiles.Of(form).Select(file => policies.PolicyOf(file, cancellationToken)).Where(other => other != policy).Distinct().ToList();
        return others.Count == 0
            ? Run(policy)
            : [.. others.Prepend(policy).SelectMany(each => Run(each).Where(finding => finding.Location is not SyntaxLocation place || policies.PolicyOf(place.WrittenIn, cancellationToken) == each))];

        IReadOnlyList<Finding> Run(RulePolicy settings) => _analyzer.Analyze(form, ManifestSet.Unknown, settings, cancellationToken);
    }

    // An object escapes through the function that returns it, and through the fields that store it.
    private static IReadOnlyList<ISymbol> EscapesOf(BlockResult result, ReferenceValue root)
    {
        var parts = result.State.Reach([root]);
        return
        [
            .. result.MembersStoring(parts),
            .. result.Function is IFieldSymbol or IPropertySymbol || result.Returns(parts) ? [result.Function] : Array.Empty<ISymbol>(),
        ];
    }
}
