using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;
using static KubeGuard.CSharp.Interpretation.Domain.KnownValues;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary><c>string.Concat</c>, <c>string.Join</c> and <c>string.Format</c>: strings that are composed of parts.</summary>
/// <param name="interpreter">The interpreter.</param>
internal sealed class TextLibrary(IInterpreter interpreter) : ICallHandler
{
    private static readonly Regex _hole = new(@"\{\{|\}\}|\{(?<index>[0-9]+)(?<form>[^{}]*)\}", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public CallResult Evaluate(EvaluatedCall call) => call.Method.ContainingType?.SpecialType != SpecialType.System_String ? CallResult.NotHandled : (call.Method.Name, call.Arguments) switch
    {
        ("Concat", _) when PartsOf(call.Arguments) is { } parts => Join(new KnownText(""), parts),
        ("Join", [var separator, ..]) when PartsOf(call.Arguments.RemoveAt(0)) is { } parts => Join(TextOf(separator.Value), parts),
        ("Format", [{ Value: ScalarValue { Kind: ScalarKind.String, Text.Value: { } format } }, ..]) when PartsOf(call.Arguments.RemoveAt(0)) is { } parts => Fill(format, parts),
        _ => CallResult.NotHandled,
    };

    // The arguments, or the items of an array as the only argument.
    private IReadOnlyList<KnownText>? PartsOf(ImmutableArray<CallArgument> arguments) =>
        arguments is not [{ Parameter: var parameter, Value: var only }] || !CollectionShapes.IsSequence(parameter.Type) ? [.. arguments.Select(argument => TextOf(argument.Value))]
        : interpreter.Find(only) is SequenceCell { IsKnownWhole: true } list ? [.. list.Values.Select(TextOf)]
        : null;

    private static ScalarValue Join(KnownText separator, IReadOnlyList<KnownText> parts) =>
        ScalarValue.OfString(parts.Count == 0 ? new KnownText("") : parts.Aggregate((text, part) => text.Append(separator).Append(part)));

    // The text of a hole with an alignment or a format is unknown.
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
}
