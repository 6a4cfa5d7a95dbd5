using System.Collections.Immutable;
using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>Objects that are serialized, and that are read back from the text.</summary>
internal sealed partial class BlockInterpreter
{
    // The result of code that only reads its arguments.
    private AbstractValue EvaluateRead(IInvocationOperation call, AbstractValue receiver, ImmutableArray<CallArgument> arguments)
    {
        if (TextAmong(arguments.Select(argument => argument.Value).Append(receiver)) is { } text)
        {
            return EvaluateReadOfText(call, text);
        }

        var given = arguments.Where(argument => argument.Value.References.Any()).ToList();
        if (given.Count == 0)
        {
            return UnknownValue.Instance;
        }

        var objects = given.SelectMany(argument => argument.Value.References).ToList();
        if (_models.Reads(call.TargetMethod) && !IsText(call.Type))
        {
            Consume(objects);
        }

        var type = given is [var only] ? TypeOf(WrittenOf(call, only.Parameter)) : null;
        return new SerializedValue(objects, type, IsText: !IsMadeByReading(call.Type), IsExact: IsText(call.Type));
    }

    // Code of the framework passes a text on: as bytes, say, or as a stream. Any other code may edit it.
    private static AbstractValue EvaluateTextOnTheWay(IMethodSymbol? method, IEnumerable<AbstractValue> given) =>
        TextAmong(given) is { } text ? text with { IsExact = text.IsExact && method?.ContainingAssembly.IsFramework() == true } : UnknownValue.Instance;

    private static SerializedValue? TextAmong(IEnumerable<AbstractValue> values) => values.OfType<SerializedValue>().FirstOrDefault(value => value.IsText);

    private AbstractValue EvaluateReadOfText(IInvocationOperation call, SerializedValue text)
    {
        var result = ResultOf(call.Type);
        if (!IsMadeByReading(result))
        {
            return text with { IsExact = text.IsExact && IsText(result) && call.TargetMethod.ContainingType.SpecialType != SpecialType.System_String };
        }

        if (text is { IsExact: true, Objects: [var original] } && Find(original) is MappingCell { Type: { } model } cell
            && (SymbolEqualityComparer.Default.Equals(result, model.Symbol) || SymbolEqualityComparer.Default.Equals(result, text.Type)))
        {
            var copy = CopyOf(original);
            WriteCell(original, cell with { IsTemplate = !cell.IsConsumed });
            return copy;
        }

        // An object that resembles the originals to an unknown degree may be completed in their place.
        OpenAll(text.Objects);
        return UnknownValue.Instance;
    }

    // The type of a helper's result may be one of its type parameters.
    private bool IsMadeByReading(ITypeSymbol? type) => ResultOf(type) is { } result && (result is ITypeParameterSymbol || result.SpecialType == SpecialType.System_Object || CanHoldObject(result)) && !IsText(result);

    private static ITypeSymbol? ResultOf(ITypeSymbol? type) => type is INamedTypeSymbol { TypeArguments: [var result] } && TaskMembers.IsTask(type) ? result : type;

    // What no code can edit: a string, bytes, the read-only document of System.Text.Json.
    private static bool IsText(ITypeSymbol? type) =>
        ResultOf(type) is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } or { Name: "JsonElement" or "JsonDocument", ContainingNamespace.Name: "Json" };

    private static ITypeSymbol? TypeOf(IOperation argument) => argument is IConversionOperation { OperatorMethod: null } conversion ? TypeOf(conversion.Operand) : argument.Type;

    // The client sends an object as it is: from then on it is more than a template of others.
    private void Consume(IEnumerable<ReferenceValue> objects)
    {
        foreach (var reference in objects)
        {
            if (Find(reference) is MappingCell cell)
            {
                WriteCell(reference, cell with { IsConsumed = true });
            }
        }
    }

    // The same object again, with all that it holds, written where the original is.
    private ReferenceValue CopyOf(ReferenceValue original)
    {
        var copies = (_state ?? ExecutionState.Empty).Reach([original]).ToDictionary(reference => reference, _ => NewReference());
        foreach (var pair in copies)
        {
            switch (Find(pair.Key))
            {
                case MappingCell mapping:
                    WriteCell(pair.Value, mapping with { Members = mapping.Members.Select(member => member with { Value = Copied(member.Value) }).ToImmutableArray(), Unplaced = mapping.Unplaced.Select(CopiedItem).ToImmutableList(), IsPattern = false, IsTemplate = false, IsConsumed = false });
                    break;
                case SequenceCell sequence:
                    WriteCell(pair.Value, sequence with { Items = sequence.Items.Select(CopiedItem).ToImmutableList(), Unplaced = sequence.Unplaced.Select(CopiedItem).ToImmutableList() });
                    break;
            }
        }

        return copies.TryGetValue(original, out var copy) ? copy : original;

        ItemSlot CopiedItem(ItemSlot item) => item with { Value = Copied(item.Value) };

        AbstractValue Copied(AbstractValue value) => value switch
        {
            ReferenceValue reference => copies.TryGetValue(reference, out var found) ? found : value,
            ChoiceValue choice => choice with { Left = Copied(choice.Left), Right = Copied(choice.Right) },
            _ => value,
        };
    }
}
