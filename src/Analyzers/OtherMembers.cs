using KubeGuard.CSharp.Interpretation;
using KubeGuard.CSharp.Models;
using KubeGuard.CSharp.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp;

/// <summary>What the other members of a compilation say of a mistake: whether they show it, and whether they mend it.</summary>
/// <param name="models">The model types.</param>
/// <param name="judge">Judges them.</param>
/// <param name="code">Their code.</param>
/// <param name="usages">Where they name each other.</param>
internal sealed class OtherMembers(ModelTypes models, BlockJudge judge, SourceCode code, SourceUsages usages)
{
    private static readonly FunctionJudgement _nothing = new([]);

    private readonly AssumedAnswers _assumingNothing = new();

    /// <summary>Whether the member in which a mistake is written, or one on the way there, shows it by itself.</summary>
    public bool Show(FoundMistake found, CancellationToken cancellationToken) =>
        Has(code.MemberAround(found.Location.Anchor, cancellationToken), found.Mistake, cancellationToken)
        || CalledBy(found.Location.Call, cancellationToken).Any(called => Has(called, found.Mistake, cancellationToken));

    /// <summary>
    /// Whether those that get an object mend it: the callers of the method that returns it or the users of
    /// the field that keeps it, if none of them leaves the mistake; or, of what is missing, whoever changes the field.
    /// </summary>
    public bool Mend(FoundMistake found, ISymbol owner, CancellationToken cancellationToken) => Mend(found.Held, owner, _assumingNothing, WorkLimits.Callers, cancellationToken);

    private bool Has(ISymbol? member, Mistake mistake, CancellationToken cancellationToken) =>
        member is not null && JudgementsIn(member, _assumingNothing, cancellationToken).Values.Any(judgement => judgement.Mistakes.Any(held => held.IsCertain && held.Mistake == mistake));

    // What that calls in turn needs no question: whoever calls it has its mistakes too.
    private IEnumerable<ISymbol> CalledBy(SyntaxNode? call, CancellationToken cancellationToken)
    {
        var called = call is null ? null : code.ModelOf(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol switch
        {
            IPropertySymbol { GetMethod: { } getter } => getter,
            var other => other,
        };
        return called is IMethodSymbol { IsAbstract: true } or IMethodSymbol { IsVirtual: true } or IMethodSymbol { IsOverride: true } ? code.Implementations.AnswersOf((IMethodSymbol)called, null).Methods
            : called is null ? []
            : [called];
    }

    private bool Mend(HeldMistake held, ISymbol owner, AssumedAnswers assumed, int level, CancellationToken cancellationToken) =>
        held.Holders.Any(holder => holder is not IMethodSymbol && held.IsAbsence
            ? usages.Of(holder, cancellationToken).Any(name => !IsIn(owner, name, cancellationToken) && MayChange(name, cancellationToken))
            : DoUsersMend(holder, held, assumed, level, cancellationToken));

    private bool DoUsersMend(ISymbol holder, HeldMistake held, AssumedAnswers assumed, int level, CancellationToken cancellationToken)
    {
        if (level == 0 || holder is IPropertySymbol { IsVirtual: true } or IPropertySymbol { IsOverride: true })
        {
            return false;
        }

        // A method is also called by the names that interfaces and base classes have for it.
        var named = holder is IMethodSymbol { AssociatedSymbol: { } property } ? property : holder;
        var declarations = holder is IMethodSymbol { MethodKind: not MethodKind.LocalFunction } ? code.Implementations.DeclarationsOf(named) : [];
        var users = declarations.Prepend(named)
            .SelectMany(declared => usages.Of(declared, cancellationToken))
            .Select(name => code.FunctionAround(name, cancellationToken))
            .OfType<ISymbol>()
            .Where(user => !SymbolEqualityComparer.Default.Equals(user, holder))
            .Distinct<ISymbol>(SymbolEqualityComparer.Default)
            .ToList();
        if (users.Count == 0)
        {
            return held.IsAbsence && declarations.Any(declared => code.Implementations.HasUnseenCallers(declared, models));
        }

        var answered = holder is IMethodSymbol method && (declarations.Count > 0 || method.IsVirtual) ? assumed.With(method.OriginalDefinition) : assumed;
        return !users.Any(user => Leaves(user, held, answered, level - 1, cancellationToken));
    }

    // What is written is mended only where it is seen: in an object that makes it right, or that suppresses it.
    private bool Leaves(ISymbol user, HeldMistake held, AssumedAnswers assumed, int level, CancellationToken cancellationToken)
    {
        var judgement = JudgementOf(user, assumed, cancellationToken);
        return judgement.Mistakes.Any(other => other.Mistake == held.Mistake && !Mend(other, user, assumed, level, cancellationToken))
            || (!held.IsAbsence && !judgement.Sees(held.Place));
    }

    private FunctionJudgement JudgementOf(ISymbol function, AssumedAnswers assumed, CancellationToken cancellationToken) =>
        JudgementsIn(SourceCode.OutermostOf(function), assumed, cancellationToken).TryGetValue(function, out var judgement) ? judgement : _nothing;

    /// <summary>What a member says, and each local function in it.</summary>
    private IReadOnlyDictionary<ISymbol, FunctionJudgement> JudgementsIn(ISymbol member, AssumedAnswers assumed, CancellationToken cancellationToken) => assumed.Judgements.GetOrAdd(member, _ =>
    {
        var body = member is IMethodSymbol method ? code.BodyOf(method, cancellationToken) : code.InitializerOf(member, cancellationToken);
        var objects = body is null ? [] : judge.Judge(body.Root, member, assumed.Methods, cancellationToken);
        return objects
            .GroupBy<JudgedObject, ISymbol>(judged => judged.Function, SymbolEqualityComparer.Default)
            .ToDictionary<IGrouping<ISymbol, JudgedObject>, ISymbol, FunctionJudgement>(ofFunction => ofFunction.Key, ofFunction => new FunctionJudgement(ofFunction), SymbolEqualityComparer.Default);
    });

    private bool IsIn(ISymbol owner, SyntaxNode name, CancellationToken cancellationToken) =>
        SymbolEqualityComparer.Default.Equals(code.MemberAround(name, cancellationToken), SourceCode.OutermostOf(owner));

    // _pod.Spec.HostNetwork = …, _pod.Spec.Containers.Add(…), Harden(_pod)
    private bool MayChange(SimpleNameSyntax name, CancellationToken cancellationToken)
    {
        SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == name ? qualified : name;
        var isWhole = true;
        while (whole.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            whole = whole.Parent;
            isWhole = false;
        }

        return whole.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == whole ? !isWhole : true,
            InvocationExpressionSyntax call => !IsReader(call, cancellationToken),
            ArgumentSyntax { Parent.Parent: ExpressionSyntax call } => !IsReader(call, cancellationToken) || IsReadBack(call, cancellationToken),
            ArgumentSyntax or EqualsValueClauseSyntax or ForEachStatementSyntax => true,
            WithExpressionSyntax => isWhole,
            _ => false,
        };
    }

    // Deserialize<V1Pod>(Serialize(_pod)): the copy may be completed in place of the object.
    private bool IsReadBack(ExpressionSyntax text, CancellationToken cancellationToken) =>
        text.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax reading } && models.Find(code.ModelOf(reading.SyntaxTree).GetTypeInfo(reading, cancellationToken).Type) is not null;

    // A model's own constructor only hands on what it is given: whoever has the object may change it.
    private bool IsReader(ExpressionSyntax call, CancellationToken cancellationToken) => code.ModelOf(call.SyntaxTree).GetOperation(call, cancellationToken) switch
    {
        IInvocationOperation { TargetMethod: var method } => CallEffects.IsReader(method, models),
        IObjectCreationOperation { Constructor: { } constructor } => models.Find(constructor.ContainingType) is null && CallEffects.IsReader(constructor, models),
        _ => false,
    };
}
