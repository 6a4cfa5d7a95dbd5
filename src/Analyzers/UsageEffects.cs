using KubeGuard.CSharp.Interpretation;
using KubeGuard.CSharp.Interpretation.Library;
using KubeGuard.CSharp.Interpretation.Members;
using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp;

/// <summary>Determines from syntax whether code that names a member may change the object that the member stores or returns.</summary>
/// <param name="models">The model types.</param>
/// <param name="code">The code of the members.</param>
/// <param name="usages">The places where they name each other.</param>
internal sealed class UsageEffects(ModelTypes models, SourceCode code, SourceUsages usages)
{
    /// <summary>
    /// Determines whether a usage of a field, property or captured parameter may change the object in it, other than in the function
    /// that stores it.
    /// </summary>
    /// <param name="member">The member.</param>
    /// <param name="owner">The function that stores the object.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public bool MayChange(ISymbol member, ISymbol owner, CancellationToken cancellationToken) => MayChange(member, owner, WorkLimits.Callers, cancellationToken);

    private bool MayChange(ISymbol member, ISymbol owner, int level, CancellationToken cancellationToken) =>
        usages.Of(member, cancellationToken).Any(name => !IsIn(owner, name, cancellationToken) && MayChange(name, member, owner, level, cancellationToken));

    private bool IsIn(ISymbol owner, SyntaxNode name, CancellationToken cancellationToken) =>
        SymbolEqualityComparer.Default.Equals(code.MemberAround(name, cancellationToken), SourceCode.OutermostOf(owner));

    // _pod.Spec.HostNetwork = …, _pod.Spec.Containers.Add(…), Harden(_pod), return _pod
    private bool MayChange(SimpleNameSyntax name, ISymbol member, ISymbol owner, int level, CancellationToken cancellationToken)
    {
        SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == name ? qualified : name;
        if (member is IMethodSymbol && whole.Parent is InvocationExpressionSyntax returning && returning.Expression == whole)
        {
            whole = returning;
        }

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
            ArrowExpressionClauseSyntax or ReturnStatementSyntax => MayCallersChange(whole, owner, level, cancellationToken),
            _ => false,
        };
    }

    // public V1Pod Pod => _pod
    private bool MayCallersChange(SyntaxNode returned, ISymbol owner, int level, CancellationToken cancellationToken)
    {
        if (code.FunctionAround(returned, cancellationToken) is not { } function || level == 0)
        {
            return true;
        }

        var named = function is IMethodSymbol { AssociatedSymbol: { } property } ? property : function;
        return code.Implementations.DeclarationsOf(named).Prepend(named).Any(member => MayChange(member, owner, level - 1, cancellationToken));
    }

    // Deserialize<V1Pod>(Serialize(_pod)): the copy may be completed in place of the object.
    private bool IsReadBack(ExpressionSyntax text, CancellationToken cancellationToken) =>
        text.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax reading } && models.Find(code.ModelOf(reading.SyntaxTree).GetTypeInfo(reading, cancellationToken).Type) is not null;

    // A model's own constructor only stores its arguments, so any code with access to the new object may change them.
    private bool IsReader(ExpressionSyntax call, CancellationToken cancellationToken) => code.ModelOf(call.SyntaxTree).GetOperation(call, cancellationToken) switch
    {
        IInvocationOperation { TargetMethod: var method } => CallEffects.IsReader(method, models),
        IObjectCreationOperation { Constructor: { } constructor } => models.Find(constructor.ContainingType) is null && CallEffects.IsReader(constructor, models),
        _ => false,
    };
}
