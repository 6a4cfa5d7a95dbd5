using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<HeldMistake>> _held = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the member in which a mistake is written, or one on the way there, shows it by itself.</summary>
    public bool Show(FoundMistake found, CancellationToken cancellationToken) =>
        Has(code.MemberAround(found.Location.Anchor, cancellationToken), found.Mistake, cancellationToken)
        || Has(CalledBy(found.Location.Call, cancellationToken), found.Mistake, cancellationToken);

    /// <summary>
    /// Whether those that get an object add what is missing in it: the callers of the method that returns
    /// it, if none of them leaves it as it is, or whoever changes the field that keeps it.
    /// </summary>
    public bool Mend(FoundMistake found, ISymbol owner, CancellationToken cancellationToken) => Mend(found.Held, owner, WorkLimits.Callers, cancellationToken);

    private bool Has(ISymbol? member, Mistake mistake, CancellationToken cancellationToken) =>
        member is not null && HeldBy(member, cancellationToken).Any(held => held.Mistake == mistake);

    // What that calls in turn needs no question: whoever calls it has its mistakes too.
    private ISymbol? CalledBy(SyntaxNode? call, CancellationToken cancellationToken) =>
        call is null ? null : code.ModelOf(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol switch
        {
            IPropertySymbol { GetMethod: { } getter } => getter,
            var other => other,
        };

    private bool Mend(HeldMistake held, ISymbol owner, int callers, CancellationToken cancellationToken) =>
        held.Holders.Any(holder => holder is IMethodSymbol method
            ? DoCallersMend(method, held.Mistake, callers, cancellationToken)
            : usages.Of(holder, cancellationToken).Any(name => !IsIn(owner, name, cancellationToken) && MayChange(name, cancellationToken)));

    private bool DoCallersMend(IMethodSymbol method, Mistake mistake, int level, CancellationToken cancellationToken)
    {
        // Who calls a method that others override, or a getter, need not name it.
        if (level == 0 || method.IsVirtual || method.IsOverride || method.AssociatedSymbol is not null)
        {
            return false;
        }

        var callers = usages.Of(method, cancellationToken)
            .Select(name => code.MemberAround(name, cancellationToken))
            .OfType<ISymbol>()
            .Where(caller => !SymbolEqualityComparer.Default.Equals(caller, method))
            .Distinct<ISymbol>(SymbolEqualityComparer.Default)
            .ToList();
        return callers.Count > 0 && !callers.Any(caller => Leaves(caller, mistake, level - 1, cancellationToken));
    }

    private bool Leaves(ISymbol caller, Mistake mistake, int level, CancellationToken cancellationToken) =>
        HeldBy(caller, cancellationToken).Any(held => held.Mistake == mistake && !Mend(held, caller, level, cancellationToken));

    private IReadOnlyList<HeldMistake> HeldBy(ISymbol member, CancellationToken cancellationToken) => _held.GetOrAdd(member, _ =>
    {
        var body = member is IMethodSymbol method ? code.BodyOf(method, cancellationToken) : code.InitializerOf(member, cancellationToken);
        return body is null ? [] : [.. judge.Judge(body.Root, member, cancellationToken).Select(found => found.Held)];
    });

    private bool IsIn(ISymbol owner, SyntaxNode name, CancellationToken cancellationToken) =>
        SymbolEqualityComparer.Default.Equals(code.MemberAround(name, cancellationToken), owner);

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
            ArgumentSyntax { Parent.Parent: ExpressionSyntax call } => !IsReader(call, cancellationToken),
            ArgumentSyntax or EqualsValueClauseSyntax or ForEachStatementSyntax => true,
            _ => false,
        };
    }

    // A model's own constructor only hands on what it is given: whoever has the object may change it.
    private bool IsReader(ExpressionSyntax call, CancellationToken cancellationToken) => code.ModelOf(call.SyntaxTree).GetOperation(call, cancellationToken) switch
    {
        IInvocationOperation { TargetMethod: var method } => CallEffects.IsReader(method, models),
        IObjectCreationOperation { Constructor: { } constructor } => models.Find(constructor.ContainingType) is null && CallEffects.IsReader(constructor, models),
        _ => false,
    };
}
