using KubeGuard.CSharp.Interpretation;
using KubeGuard.CSharp.Interpretation.Members;
using KubeGuard.CSharp.Models;
using KubeGuard.CSharp.Reporting;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp;

/// <summary>Decides whether a finding is reported here: another member may already report it, or every caller may fix it.</summary>
/// <param name="models">The model types.</param>
/// <param name="analyzer">Analyzes them.</param>
/// <param name="code">Their code.</param>
/// <param name="usages">The places where they refer to each other.</param>
internal sealed class OtherMembers(ModelTypes models, BlockAnalyzer analyzer, SourceCode code, SourceUsages usages)
{
    private static readonly FunctionAnalysis _nothing = new([]);

    private readonly AssumedTargets _assumingNothing = new();
    private readonly UsageEffects _effects = new(models, code, usages);

    /// <summary>
    /// Determines whether the member in which the finding is written, or one on the call path to it, reports it itself.
    /// </summary>
    public bool Report(ObjectFinding found, CancellationToken cancellationToken) =>
        Has(code.MemberAround(found.Location.Anchor, cancellationToken), found.Key, cancellationToken)
        || CalledBy(found.Location.Call, cancellationToken).Any(called => Has(called, found.Key, cancellationToken));

    /// <summary>
    /// Determines whether the code that receives an object fixes it: the callers of the method that returns it or the users of the field that
    /// stores it, if the finding remains in none of them. Any code that changes the field may also add something that is missing.
    /// </summary>
    public bool Fix(ObjectFinding found, ISymbol owner, CancellationToken cancellationToken) => Fix(found.Escaping, owner, _assumingNothing, WorkLimits.Callers, cancellationToken);

    private bool Has(ISymbol? member, FindingKey key, CancellationToken cancellationToken) =>
        member is not null && AnalysesIn(member, _assumingNothing, cancellationToken).Values.Any(analysis => analysis.Findings.Any(escaping => escaping.IsCertain && escaping.Key == key));

    // Methods further down the path need no check: the findings of a method are also found in its callers.
    private IEnumerable<ISymbol> CalledBy(SyntaxNode? call, CancellationToken cancellationToken)
    {
        var called = call is null ? null : code.ModelOf(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol switch
        {
            IPropertySymbol { GetMethod: { } getter } => getter,
            var other => other,
        };
        return called is IMethodSymbol { IsAbstract: true } or IMethodSymbol { IsVirtual: true } or IMethodSymbol { IsOverride: true } ? code.Implementations.TargetsOf((IMethodSymbol)called, null).Methods
            : called is null ? []
            : [called];
    }

    private bool Fix(EscapingFinding finding, ISymbol owner, AssumedTargets assumed, int level, CancellationToken cancellationToken) =>
        finding.EscapesThrough.Any(member => member is not IMethodSymbol && finding.LacksSomething
            ? _effects.MayChange(member, owner, cancellationToken)
            : DoUsersFix(member, finding, assumed, level, cancellationToken));

    private bool DoUsersFix(ISymbol member, EscapingFinding finding, AssumedTargets assumed, int level, CancellationToken cancellationToken)
    {
        if (level == 0 || member is IPropertySymbol { IsVirtual: true } or IPropertySymbol { IsOverride: true })
        {
            return false;
        }

        // A method is also called through the members of interfaces and base classes that it implements.
        var named = member is IMethodSymbol { AssociatedSymbol: { } property } ? property : member;
        var declarations = member is IMethodSymbol { MethodKind: not MethodKind.LocalFunction } ? code.Implementations.DeclarationsOf(named) : [];
        var users = declarations.Prepend(named)
            .SelectMany(declared => usages.Of(declared, cancellationToken))
            .Select(name => code.FunctionAround(name, cancellationToken))
            .OfType<ISymbol>()
            .Where(user => !SymbolEqualityComparer.Default.Equals(user, member))
            .Distinct<ISymbol>(SymbolEqualityComparer.Default)
            .ToList();
        if (users.Count == 0)
        {
            return finding.LacksSomething && declarations.Any(declared => code.Implementations.HasUnseenCallers(declared, models));
        }

        var targets = member is IMethodSymbol method && (declarations.Count > 0 || method.IsVirtual) ? assumed.With(method.OriginalDefinition) : assumed;
        return !users.Any(user => Leaves(user, finding, targets, level - 1, cancellationToken));
    }

    // A written value is fixed only by a user that can see it, and that corrects it or suppresses the finding.
    private bool Leaves(ISymbol user, EscapingFinding finding, AssumedTargets assumed, int level, CancellationToken cancellationToken)
    {
        var analysis = AnalysisOf(user, assumed, cancellationToken);
        return analysis.Findings.Any(other => other.Key == finding.Key && !Fix(other, user, assumed, level, cancellationToken))
            || (!finding.LacksSomething && !analysis.Sees(finding.Place));
    }

    private FunctionAnalysis AnalysisOf(ISymbol function, AssumedTargets assumed, CancellationToken cancellationToken) =>
        AnalysesIn(SourceCode.OutermostOf(function), assumed, cancellationToken).TryGetValue(function, out var analysis) ? analysis : _nothing;

    /// <summary>The analyses of a member and of each local function in it.</summary>
    private IReadOnlyDictionary<ISymbol, FunctionAnalysis> AnalysesIn(ISymbol member, AssumedTargets assumed, CancellationToken cancellationToken) => assumed.Analyses.GetOrAdd(member, _ =>
    {
        var body = member is IMethodSymbol method ? code.BodyOf(method, cancellationToken) : code.InitializerOf(member, cancellationToken);
        var objects = body is null ? [] : analyzer.Analyze(body.Root, member, assumed.Methods, cancellationToken);
        return objects
            .GroupBy<AnalyzedObject, ISymbol>(analyzed => analyzed.Function, SymbolEqualityComparer.Default)
            .ToDictionary<IGrouping<ISymbol, AnalyzedObject>, ISymbol, FunctionAnalysis>(ofFunction => ofFunction.Key, ofFunction => new FunctionAnalysis(ofFunction), SymbolEqualityComparer.Default);
    });
}
