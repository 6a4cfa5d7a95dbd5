using System.Collections.Immutable;
using KubeGuard.CSharp.Interpretation.Domain;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>Tuples, anonymous objects, and keys with their values: <c>Tuple.Create(a, b)</c>, <c>KeyValuePair.Create(key, value)</c>.</summary>
internal sealed class TupleLibrary : ICallHandler
{
    /// <inheritdoc/>
    public CallResult Evaluate(EvaluatedCall call) =>
        call.Method is { Name: "Create", IsStatic: true } && IsTuple(call.Method.ReturnType) ? new TupleValue(call.Values.ToImmutableArray()) : CallResult.NotHandled;

    /// <summary>Determines whether a type is a tuple, or a key with its value.</summary>
    public static bool IsTuple(ITypeSymbol? type) => type is INamedTypeSymbol { ContainingNamespace: { } space } named && (
        (named.Name is "Tuple" or "ValueTuple" && named.TypeArguments.Length is > 0 and < 8 && space is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
        || (named.Name == "KeyValuePair" && named.TypeArguments.Length == 2 && space is { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } }));

    /// <summary>
    /// The element of a tuple, anonymous object or pair that a member reads; <see langword="null"/> if it does not read
    /// one.
    /// </summary>
    public static int? ElementOf(ISymbol member) => member switch
    {
        IPropertySymbol { ContainingType: { IsAnonymousType: true } type } => type.GetMembers().OfType<IPropertySymbol>().TakeWhile(other => other.Name != member.Name).Count(),
        IFieldSymbol field => PositionOf(field.CorrespondingTupleField ?? field),
        IPropertySymbol when !IsTuple(member.ContainingType) => null,
        { Name: "Key" } => 0,
        { Name: "Value" } => 1,
        _ => PositionOf(member),
    };

    // Item1, or the name of the element.
    private static int? PositionOf(ISymbol element) => element.Name is ['I', 't', 'e', 'm', .. var number] && int.TryParse(number, out var position) ? position - 1 : null;
}
