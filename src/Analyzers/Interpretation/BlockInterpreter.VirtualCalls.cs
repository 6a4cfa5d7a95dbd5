using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>Calls that one of several methods answers: of virtual and abstract methods and of interfaces.</summary>
internal sealed partial class BlockInterpreter
{
    /// <summary>The methods that may answer a call, each with its code; <see langword="null"/> if other code may, or if one of them is not followed.</summary>
    private IReadOnlyList<(IMethodSymbol Method, MethodBody Body)>? FollowedAnswers(
        IMethodSymbol method, bool isVirtual, IOperation? instance, Func<IMethodSymbol, bool> isWorthFollowing)
    {
        if (!isVirtual || method.IsSealed || method.ContainingType.IsSealed)
        {
            return isWorthFollowing(method) && FollowedBody(method) is { } body ? [(method, body)] : null;
        }

        if (MethodsThatAnswer(method, instance) is not { } answers)
        {
            return null;
        }

        // A method that is reached through itself, as by a decorator, ends with what the others do.
        var followed = new List<(IMethodSymbol Method, MethodBody Body)>();
        foreach (var answer in answers.Count == 1 ? answers : answers.Where(answer => !_frame.Runs(answer.WithCode())))
        {
            if (!isWorthFollowing(answer) || FollowedBody(answer) is not { } body)
            {
                return null;
            }

            followed.Add((answer, body));
        }

        return followed.Count == 0 ? null : followed;
    }

    private IReadOnlyList<IMethodSymbol>? MethodsThatAnswer(IMethodSymbol method, IOperation? instance)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty && _assumed.Count == 0)
        {
            return null;
        }

        var answers = _code.Implementations.AnswersOf(method, instance?.Type);
        return _assumed.FirstOrDefault(assumed => Answers(assumed, method, answers)) is { } answer ? [answer]
            : answers.IsComplete ? answers.Methods
            : null;
    }

    private bool Answers(IMethodSymbol assumed, IMethodSymbol method, CallAnswers answers) =>
        answers.Methods.Contains(assumed, SymbolEqualityComparer.Default)
        || _code.Implementations.DeclarationsOf(assumed).Contains(method.OriginalDefinition, SymbolEqualityComparer.Default);

    // What each of them does is joined, as after a branch.
    private AbstractValue CallEach(IReadOnlyList<(IMethodSymbol Method, MethodBody Body)> answers, Func<IMethodSymbol, MethodBody, AbstractValue> call) =>
        answers is [var only]
            ? call(only.Method, only.Body)
            : EvaluateAny(answers.Select<(IMethodSymbol Method, MethodBody Body), (Func<AbstractValue>, IOperation?)>(answer => (() => call(answer.Method, answer.Body), null)));

    // Code that has the object whose method or setter stores another object can change the stored one.
    private void OpenKept(ExecutionState before)
    {
        if (_state is { } end)
        {
            var kept = end.Variables.Where(variable => variable.Key is not ITypeSymbol && IsOfInstance(variable.Key)).SelectMany(variable => variable.Value.References);
            OpenAll(end.Reach(kept).Where(before.Heap.ContainsKey).ToList());
        }
    }

    // A setter without code of its own only stores the value.
    private bool EvaluateSetter(IPropertyReferenceOperation property, AbstractValue receiver, AbstractValue value, Origin origin)
    {
        if (property.Property.SetMethod is not { DeclaringSyntaxReferences.Length: > 0, Parameters: [var parameter] } setter
            || FollowedAnswers(setter, IsVirtual(property), property.Instance, _ => value.References.Any()) is not { } answers)
        {
            return false;
        }

        CallEach(answers, (answer, body) => OnInstance(property.Instance, receiver, answer, () => Call(answer, body, [new CallArgument(parameter, value, origin)], WayTo(answer, property.Syntax), property.Syntax)));
        return true;
    }

    // base.Property is the one of the base class.
    private static bool IsVirtual(IPropertyReferenceOperation property) =>
        (property.Property.IsVirtual || property.Property.IsAbstract || property.Property.IsOverride)
        && property.Instance?.Syntax is not Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax;
}
