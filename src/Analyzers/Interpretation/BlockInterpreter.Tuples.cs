using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>Values that only contain others and never change: tuples, anonymous objects, and keys with their values.</summary>
internal sealed partial class BlockInterpreter
{
    // new { pod, Name = "a" }: the properties are in the order in which they are written.
    private TupleValue EvaluateAnonymous(IAnonymousObjectCreationOperation creation) => new(creation.Initializers.Select(EvaluateMember).ToImmutableArray());

    private AbstractValue EvaluateMember(IOperation initializer)
    {
        var value = Evaluate(initializer is ISimpleAssignmentOperation assignment ? assignment.Value : initializer);
        Use(value);
        return value;
    }

    // original with { Name = "b" }
    private TupleValue EvaluateTupleWith(TupleValue original, IObjectOrCollectionInitializerOperation? initializer)
    {
        foreach (var assignment in initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            var value = EvaluateMember(assignment);
            if (assignment.Target is IMemberReferenceOperation { Member: var member } && ElementOf(member) is { } index && index < original.Elements.Length)
            {
                original = original.With(index, value);
            }
        }

        return original;
    }

    // Tuple.Create(a, b), KeyValuePair.Create(key, value)
    private static TupleValue? EvaluateTupleCall(IMethodSymbol method, ImmutableArray<CallArgument> arguments) =>
        method is { Name: "Create", IsStatic: true } && IsTuple(method.ReturnType) ? new TupleValue(arguments.Select(argument => argument.Value).ToImmutableArray()) : null;

    private static bool IsTuple(ITypeSymbol? type) => type is INamedTypeSymbol { ContainingNamespace: { } space } named && (
        (named.Name is "Tuple" or "ValueTuple" && named.TypeArguments.Length is > 0 and < 8 && space is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
        || (named.Name == "KeyValuePair" && named.TypeArguments.Length == 2 && space is { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } }));

    /// <summary>Which element of a tuple, anonymous object or pair a member reads.</summary>
    private static int? ElementOf(ISymbol member) => member switch
    {
        IPropertySymbol { ContainingType: { IsAnonymousType: true } type } => type.GetMembers().OfType<IPropertySymbol>().TakeWhile(other => other.Name != member.Name).Count(),
        IFieldSymbol field => PositionOf(field.CorrespondingTupleField ?? field),
        IPropertySymbol when !IsTuple(member.ContainingType) => null,
        { Name: "Key" } => 0,
        { Name: "Value" } => 1,
        _ => PositionOf(member),
    };

    // Item1, or the name that the element has.
    private static int? PositionOf(ISymbol element) => element.Name is ['I', 't', 'e', 'm', .. var number] && int.TryParse(number, out var position) ? position - 1 : null;

    private static bool IsScalar(AbstractValue? value) => value is ScalarValue or EnumValue;
}
