using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>Strings that are put together of parts.</summary>
internal sealed partial class BlockInterpreter
{
    private static readonly Regex _hole = new(@"\{\{|\}\}|\{(?<index>[0-9]+)(?<form>[^{}]*)\}", RegexOptions.CultureInvariant);

    private AbstractValue EvaluateInterpolation(IInterpolatedStringOperation interpolation)
    {
        var text = new KnownText("");
        foreach (var part in interpolation.Parts)
        {
            text = text.Append(part switch
            {
                IInterpolatedStringTextOperation literal => TextOf(Evaluate(literal.Text)),
                IInterpolationOperation { Alignment: null, FormatString: null } hole => TextOf(Evaluate(hole.Expression)),
                _ => KnownText.Between("", ""),
            });
        }

        return ScalarValue.OfString(text);
    }

    // string.Concat(a, b), string.Join(":", a, b), string.Format("{0}:{1}", a, b)
    private ScalarValue? EvaluateTextCall(IMethodSymbol method, ImmutableArray<CallArgument> arguments) => (method, arguments) switch
    {
        ({ ContainingType.SpecialType: SpecialType.System_String, Name: "Concat" }, _) when PartsOf(arguments) is { } parts => Join(new KnownText(""), parts),
        ({ ContainingType.SpecialType: SpecialType.System_String, Name: "Join" }, [var separator, ..]) when PartsOf(arguments.RemoveAt(0)) is { } parts => Join(TextOf(separator.Value), parts),
        ({ ContainingType.SpecialType: SpecialType.System_String, Name: "Format" }, [{ Value: ScalarValue { Kind: ScalarKind.String, Text.Value: { } format } }, ..]) when PartsOf(arguments.RemoveAt(0)) is { } parts => Fill(format, parts),
        _ => null,
    };

    // The arguments, or the items of the array that is the only one.
    private IReadOnlyList<KnownText>? PartsOf(ImmutableArray<CallArgument> arguments) =>
        arguments is not [{ Parameter: var parameter, Value: var only }] || !CollectionShapes.IsSequence(parameter.Type) ? [.. arguments.Select(argument => TextOf(argument.Value))]
        : Find(only) is SequenceCell { IsKnownWhole: true } list ? [.. list.Values.Select(TextOf)]
        : null;

    private static ScalarValue Join(KnownText separator, IReadOnlyList<KnownText> parts) =>
        ScalarValue.OfString(parts.Count == 0 ? new KnownText("") : parts.Aggregate((text, part) => text.Append(separator).Append(part)));

    // What a hole with an alignment or a format gives is not known.
    private static ScalarValue Fill(string format, IReadOnlyList<KnownText> parts)
    {
        var (text, end) = (new KnownText(""), 0);
        foreach (Match hole in _hole.Matches(format))
        {
            text = text.Append(new KnownText(format.Substring(end, hole.Index - end))).Append(
                !hole.Groups["index"].Success ? new KnownText(hole.Value.Substring(1))
                : hole.Groups["form"].Length == 0 && int.TryParse(hole.Groups["index"].Value, out var index) && index < parts.Count ? parts[index]
                : KnownText.Between("", ""));
            end = hole.Index + hole.Length;
        }

        return ScalarValue.OfString(text.Append(new KnownText(format.Substring(end))));
    }

    // What a value contributes to a string; a null adds nothing.
    private static KnownText TextOf(AbstractValue value) =>
        value is ScalarValue { Kind: ScalarKind.String or ScalarKind.Integer or ScalarKind.Null } scalar ? scalar.Text : KnownText.Between("", "");
}
