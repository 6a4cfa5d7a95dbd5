using System.Collections.Immutable;
using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>Objects that are serialized and read back.</summary>
/// <param name="interpreter">The interpreter.</param>
internal sealed class Serialization(IInterpreter interpreter)
{
    /// <summary>The result of code that only reads its arguments.</summary>
    public AbstractValue Read(EvaluatedCall call)
    {
        if (TextAmong(call.Values.Append(call.Receiver)) is { } text)
        {
            return ReadText(call, text);
        }

        var given = call.Arguments.Where(argument => argument.Value.References.Any()).ToList();
        if (given.Count == 0)
        {
            return UnknownValue.Instance;
        }

        var objects = given.SelectMany(argument => argument.Value.References).ToList();
        if (interpreter.Models.Reads(call.Method) && !IsText(call.Operation.Type))
        {
            Consume(objects);
        }

        var type = given is [var only] ? TypeOf(call.WrittenOf(only.Parameter)) : null;
        return new SerializedValue(objects, type, IsText: !IsMadeByReading(call.Operation.Type), IsExact: IsText(call.Operation.Type));
    }

    /// <summary>The result of other code: the framework passes on a text, for example as bytes or as a stream. Any other code may edit it.</summary>
    public static AbstractValue PassOn(IMethodSymbol? method, IEnumerable<AbstractValue> given) =>
        TextAmong(given) is { } text ? text with { IsExact = text.IsExact && method?.ContainingAssembly.IsFramework() == true } : UnknownValue.Instance;

    private static SerializedValue? TextAmong(IEnumerable<AbstractValue> values) => values.OfType<SerializedValue>().FirstOrDefault(value => value.IsText);

    private AbstractValue ReadText(EvaluatedCall call, SerializedValue text)
    {
        var result = ResultOf(call.Operation.Type);
        if (!IsMadeByReading(result))
        {
            return text with { IsExact = text.IsExact && IsText(result) && call.Method.ContainingType.SpecialType != SpecialType.System_String };
        }

        if (text is { IsExact: true, Objects: [var original] } && interpreter.Find(original) is ObjectCell { Type: var model } cell
            && (SymbolEqualityComparer.Default.Equals(result, model.Symbol) || SymbolEqualityComparer.Default.Equals(result, text.Type)))
        {
            var copy = CopyOf(original);
            interpreter.WriteCell(original, cell with { IsTemplate = !cell.IsConsumed });
            return copy;
        }

        // An object that resembles the originals to an unknown degree may be completed in their place.
        interpreter.OpenAll(text.Objects);
        return UnknownValue.Instance;
    }

    // The type of a helper's result may be one of its type parameters.
    private bool IsMadeByReading(ITypeSymbol? type) =>
        ResultOf(type) is { } result
        && (result is ITypeParameterSymbol || result.SpecialType == SpecialType.System_Object || CollectionShapes.CanHoldObject(result, interpreter.Models))
        && !IsText(result);

    private static ITypeSymbol? ResultOf(ITypeSymbol? type) => type is INamedTypeSymbol { TypeArguments: [var result] } && TaskLibrary.IsTask(type) ? result : type;

    // Types that no code can edit: a string, bytes, the read-only document of System.Text.Json.
    private static bool IsText(ITypeSymbol? type) =>
        ResultOf(type) is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } or { Name: "JsonElement" or "JsonDocument", ContainingNamespace.Name: "Json" };

    private static ITypeSymbol? TypeOf(IOperation argument) => argument is IConversionOperation { OperatorMethod: null } conversion ? TypeOf(conversion.Operand) : argument.Type;

    // The client sends the object itself: from then on it is more than a template.
    private void Consume(IEnumerable<ReferenceValue> objects)
    {
        foreach (var reference in objects)
        {
            if (interpreter.Find(reference) is ObjectCell cell)
            {
                interpreter.WriteCell(reference, cell with { IsConsumed = true });
            }
        }
    }

    // A deep copy of the object, with the origins of the original.
    private ReferenceValue CopyOf(ReferenceValue original)
    {
        var copies = (interpreter.State ?? ExecutionState.Empty).Reach([original]).ToDictionary(reference => reference, _ => interpreter.NewReference());
        foreach (var pair in copies)
        {
            if (interpreter.Find(pair.Key) is { } cell)
            {
                interpreter.WriteCell(pair.Value, CopiedCell(cell));
            }
        }

        return copies.TryGetValue(original, out var copy) ? copy : original;

        HeapCell CopiedCell(HeapCell cell) => cell switch
        {
            ObjectCell whole => whole with { Members = CopiedMembers(whole), Variables = HeapCell.NoVariables, IsPattern = false, IsTemplate = false, IsConsumed = false },
            DictionaryCell map => map with { Members = CopiedMembers(map), Unplaced = CopiedItems(map.Unplaced) },
            SequenceCell list => list with { Items = CopiedItems(list.Items), Unplaced = CopiedItems(list.Unplaced) },
            _ => cell,
        };

        ImmutableArray<MemberSlot> CopiedMembers(MappingCell mapping) => mapping.Members.Select(member => member with { Value = Copied(member.Value) }).ToImmutableArray();

        ImmutableList<ItemSlot> CopiedItems(ImmutableList<ItemSlot> items) => items.Select(item => item with { Value = Copied(item.Value) }).ToImmutableList();

        AbstractValue Copied(AbstractValue value) => value switch
        {
            ReferenceValue reference => copies.TryGetValue(reference, out var found) ? found : value,
            ChoiceValue choice => choice with { Left = Copied(choice.Left), Right = Copied(choice.Right) },
            _ => value,
        };
    }
}
