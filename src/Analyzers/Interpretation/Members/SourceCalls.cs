using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Interpretation.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>
/// Calls of methods, accessors and operators whose code is in the same compilation, which is followed at each call.
/// </summary>
/// <param name="interpreter">The interpreter.</param>
/// <param name="stack">The methods that run.</param>
/// <param name="runner">Runs their code.</param>
/// <param name="targets">Finds the code that a call may reach.</param>
/// <param name="receivers">Runs it on the object that it is called on.</param>
/// <param name="constructors">Runs constructors.</param>
/// <param name="cancellationToken">Stops it.</param>
internal sealed class SourceCalls(
    ICodeInterpreter interpreter, CallStack stack, MethodRunner runner, TargetFinder targets, ReceiverScope receivers, ConstructorCalls constructors, CancellationToken cancellationToken) : ICallHandler
{
    /// <inheritdoc/>
    public CallResult Evaluate(EvaluatedCall call)
    {
        if (constructors.Chain(call))
        {
            return UnknownValue.Instance;
        }

        var (instance, given) = (call.Operation.Instance, call.Values.Append(call.Receiver).ToList());
        return targets.Find(call.Method, call.Operation.IsVirtual, instance?.Type, target => IsWorthFollowing(target, given)) is { } found
            ? CallEach(found, instance, call.Receiver, call.Arguments, call.Syntax, AssignBack)
            : CallResult.NotHandled;

        void AssignBack(IParameterSymbol parameter, AbstractValue value)
        {
            var target = call.WrittenOf(parameter);
            interpreter.Assign(target, value, interpreter.At(target.Syntax));
        }
    }

    /// <summary>The value that the getter of a property returns; <see langword="null"/> if its code is not followed.</summary>
    public AbstractValue? EvaluateGetter(IPropertyReferenceOperation property, AbstractValue receiver) =>
        property.Property.GetMethod is { DeclaringSyntaxReferences.Length: > 0 } getter
        && targets.Find(getter, IsVirtual(property), property.Instance?.Type, _ => true) is { } found
            ? CallEach(found, property.Instance, receiver, [], property.Syntax)
            : null;

    /// <summary>Runs the setter of a property; one without code of its own only stores the value.</summary>
    /// <returns>Whether all code that it may reach is followed.</returns>
    public bool EvaluateSetter(IPropertyReferenceOperation property, AbstractValue receiver, AbstractValue value, Origin origin)
    {
        if (property.Property.SetMethod is not { DeclaringSyntaxReferences.Length: > 0, Parameters: [var parameter] } setter)
        {
            return false;
        }

        if (targets.Find(setter, IsVirtual(property), property.Instance?.Type, _ => value.References.Any()) is { } found)
        {
            CallEach(found, property.Instance, receiver, [new CallArgument(parameter, value, origin)], property.Syntax);
            return true;
        }

        return targets.AreNone(setter, IsVirtual(property), property.Instance?.Type);
    }

    /// <summary>The value of a user-defined conversion; <see langword="null"/> if its code is not followed.</summary>
    public AbstractValue? EvaluateOperator(IConversionOperation conversion, AbstractValue operand) =>
        conversion.OperatorMethod is { } method && IsWorthFollowing(method, [operand]) && stack.Find(method) is { } body
            ? Call(new FollowedMethod(method, body), [new CallArgument(method.Parameters[0], operand, interpreter.OriginOf(conversion.Operand))], conversion.Syntax)
            : null;

    // The effects of several targets are joined, as after a branch.
    private AbstractValue CallEach(
        IReadOnlyList<FollowedMethod> found, IOperation? instance, AbstractValue receiver, IReadOnlyList<CallArgument> arguments, SyntaxNode call, Action<IParameterSymbol, AbstractValue>? assignBack = null)
    {
        return found is [var only] ? CallOn(only) : interpreter.EvaluateAny(found.Select<FollowedMethod, (Func<AbstractValue>, IOperation?)>(target => (() => CallOn(target), null)));

        AbstractValue CallOn(FollowedMethod target) => receivers.Run(instance, receiver, target.Method, () => Call(target, arguments, call, assignBack));
    }

    private AbstractValue Call(FollowedMethod target, IReadOnlyList<CallArgument> arguments, SyntaxNode call, Action<IParameterSymbol, AbstractValue>? assignBack = null) =>
        runner.Call(target, arguments, stack.WayTo(target.Method, call), call, assignBack);

    // A call can matter if an object is passed or returned, or if it only computes a value.
    private bool IsWorthFollowing(IMethodSymbol method, IReadOnlyList<AbstractValue> given) =>
        method.DeclaringSyntaxReferences.Length > 0
        && (given.Any(value => value is FunctionValue || value.References.Any())
            || CollectionShapes.CanHoldObject(method.ReturnType, interpreter.Models)
            || method.Parameters.Any(parameter => parameter.RefKind is RefKind.Ref or RefKind.Out && CollectionShapes.CanHoldObject(parameter.Type, interpreter.Models))
            || (!method.IsStatic && IsMemberKnown(method.ContainingType))
            || SourceCode.IsOneExpression(method, cancellationToken));

    private bool IsMemberKnown(INamedTypeSymbol type) => interpreter.State is { } state && state.Variables.Any(variable =>
        variable.Key is IFieldSymbol or IPropertySymbol
        && SymbolEqualityComparer.Default.Equals(variable.Key.ContainingType, type)
        && variable.Value.References.Any());

    // base.Property is the one of the base class.
    private static bool IsVirtual(IPropertyReferenceOperation property) =>
        (property.Property.IsVirtual || property.Property.IsAbstract || property.Property.IsOverride)
        && property.Instance?.Syntax is not BaseExpressionSyntax;
}
