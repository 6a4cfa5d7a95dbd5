using System.Globalization;
using KubeGuard.Manifests;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>Interprets a known value as a number, a truth value, an index, a key or a part of a string.</summary>
internal static class KnownValues
{
    /// <summary>The value after a member access: the receiver is then known to be non-null.</summary>
    public static AbstractValue Dereference(AbstractValue value) => value is ChoiceValue choice && choice.UnlessNull != choice ? Dereference(choice.UnlessNull) : value;

    /// <summary>Determines whether the value is null; <see langword="null"/> if that is not known.</summary>
    public static bool? IsNull(AbstractValue value) => value switch
    {
        ReferenceValue or EnumValue or FunctionValue => false,
        ScalarValue scalar => scalar.Kind == ScalarKind.Null,
        ChoiceValue choice when IsNull(choice.Left) is { } answer && answer == IsNull(choice.Right) => answer,
        _ => null,
    };

    /// <summary>Determines whether the value is a constant.</summary>
    public static bool IsScalar(AbstractValue? value) => value is ScalarValue or EnumValue;

    /// <summary>The truth value of a condition, if it is known.</summary>
    public static bool? Truth(AbstractValue condition) =>
        condition is ScalarValue { Kind: ScalarKind.Boolean, Text.Value: { } text } ? text == "true" : null;

    /// <summary>The value of a condition.</summary>
    public static AbstractValue BooleanOf(bool? truth) => truth is { } known ? ScalarValue.OfConstant(known) : UnknownValue.Instance;

    /// <summary>The number that a value is, if it is known.</summary>
    public static long? NumberOf(AbstractValue value) =>
        value is ScalarValue { Kind: ScalarKind.Integer, Text.Value: { } text } && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The value of a calculated <c>int</c>; one that overflows is truncated or throws, so it is unknown.</summary>
    public static AbstractValue NumberFrom(long number) => number is >= int.MinValue and <= int.MaxValue ? ScalarValue.OfConstant(number) : UnknownValue.Instance;

    /// <summary>The index that a value is, if it can be one.</summary>
    public static int? PlaceOf(AbstractValue value) =>
        value is ScalarValue { Kind: ScalarKind.Integer, Text.Value: { } text } && int.TryParse(text, out var place) && place >= 0 ? place : null;

    /// <summary>The place in a list that an index means, if it is known.</summary>
    public static int? PlaceOf(AbstractValue index, SequenceCell list) => index is EndIndexValue end
        ? list.IsKnownWhole && end.Distance > 0 && end.Distance <= list.Count ? list.Count - end.Distance : null
        : PlaceOf(index);

    /// <summary>The key of a dictionary that a value is, if it is known.</summary>
    public static string? KeyOf(AbstractValue value) => value switch
    {
        ScalarValue { Kind: ScalarKind.String or ScalarKind.Integer } scalar => scalar.Text.Value,
        EnumValue constant => $"{constant.Type.Name}.{constant.Value}",
        _ => null,
    };

    /// <summary>The text that a value adds to a string; a null adds nothing.</summary>
    public static KnownText TextOf(AbstractValue value) =>
        value is ScalarValue { Kind: ScalarKind.String or ScalarKind.Integer or ScalarKind.Null } scalar ? scalar.Text : KnownText.Between("", "");
}
