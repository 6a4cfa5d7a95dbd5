using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Interpretation.Library;
using KubeGuard.CSharp.Interpretation.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Language;

/// <summary>Calls with several possible targets: virtual and abstract methods, and members of interfaces.</summary>
internal sealed partial class BlockInterpreter
{
    /// <summary>The possible targets of a call, each with its code; <see langword="null"/> if there may be others, or if one of them is not followed.</summary>
    private IReadOnlyList<(IMethodSymbol Method, MethodBody Body)>? FollowedTargets(
        IMethodSymbol method, bool isVirtual, IOperation? instance, Func<IMethodSymbol, bool> isWorthFollowing)
    {
        if (!isVirtual || method.IsSealed || method.ContainingType.IsSealed)
        {
            return isWorthFollowing(method) && FollowedBody(method) is { } body ? [(method, body)] : null;
        }

        if (PossibleTargets(method, instance) is not { } targets)
        {
            return null;
        }

        // A call that comes back to a method that runs already, as in a decorator, ends in one of the other targets.
        var followed = new List<(IMethodSymbol Method, MethodBody Body)>();
        foreach (var target in targets.Count == 1 ? targets : targets.Where(target => !_frame.Runs(target.WithCode())))
        {
            if (!isWorthFollowing(target) || FollowedBody(target) is not { } body)
            {
                return null;
            }

            followed.Add((target, body));
        }

        return followed.Count == 0 ? null : followed;
    }

    private IReadOnlyList<IMethodSymbol>? PossibleTargets(IMethodSymbol method, IOperation? instance)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty && _assumed.Count == 0)
        {
            return null;
        }

        var targets = _code.Implementations.TargetsOf(method, instance?.Type);
        return _assumed.FirstOrDefault(assumed => IsTarget(assumed, method, targets)) is { } target ? [target]
            : targets.IsComplete ? targets.Methods
            : null;
    }

    private bool IsTarget(IMethodSymbol assumed, IMethodSymbol method, CallTargets targets) =>
        targets.Methods.Contains(assumed, SymbolEqualityComparer.Default)
        || _code.Implementations.DeclarationsOf(assumed).Contains(method.OriginalDefinition, SymbolEqualityComparer.Default);

    // What each of them does is joined, as after a branch.
    private AbstractValue CallEach(IReadOnlyList<(IMethodSymbol Method, MethodBody Body)> targets, Func<IMethodSymbol, MethodBody, AbstractValue> call) =>
        targets is [var only]
            ? call(only.Method, only.Body)
            : EvaluateAny(targets.Select<(IMethodSymbol Method, MethodBody Body), (Func<AbstractValue>, IOperation?)>(target => (() => call(target.Method, target.Body), null)));

    // Code that has the object whose method or setter stores another object can change the stored one.
    private void OpenKept(ExecutionState before)
    {
        if (_state is { } end)
        {
            var kept = end.Variables.Where(variable => !ThisVariable.Is(variable.Key) && IsOfInstance(variable.Key)).SelectMany(variable => variable.Value.References);
            OpenAll(end.Reach(kept).Where(before.Heap.ContainsKey).ToList());
        }
    }

    // A setter without code of its own only stores the value.
    private bool EvaluateSetter(IPropertyReferenceOperation property, AbstractValue receiver, AbstractValue value, Origin origin)
    {
        if (property.Property.SetMethod is not { DeclaringSyntaxReferences.Length: > 0, Parameters: [var parameter] } setter
            || FollowedTargets(setter, IsVirtual(property), property.Instance, _ => value.References.Any()) is not { } targets)
        {
            return false;
        }

        CallEach(targets, (target, body) => OnInstance(property.Instance, receiver, target, () => Call(target, body, [new CallArgument(parameter, value, origin)], WayTo(target, property.Syntax), property.Syntax)));
        return true;
    }

    // base.Property is the one of the base class.
    private static bool IsVirtual(IPropertyReferenceOperation property) =>
        (property.Property.IsVirtual || property.Property.IsAbstract || property.Property.IsOverride)
        && property.Instance?.Syntax is not Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax;
}
