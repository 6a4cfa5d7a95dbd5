using System.Globalization;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>A scalar, or a null, as the Kubernetes API would read it.</summary>
/// <param name="Kind">The type.</param>
/// <param name="Text">The value, in the form that <see cref="ScalarNode.Text"/> has.</param>
internal sealed record ScalarValue(ScalarKind Kind, KnownText Text) : AbstractValue
{
    public static readonly ScalarValue Null = new(ScalarKind.Null, new KnownText(""));

    /// <summary>The scalar of a C# constant; unknown for an enum member and the like.</summary>
    public static AbstractValue OfConstant(object? constant) => constant switch
    {
        null => Null,
        bool flag => new ScalarValue(ScalarKind.Boolean, new KnownText(flag ? "true" : "false")),
        string text => OfString(text),
        char character => OfString(character.ToString()),
        sbyte or byte or short or ushort or int or uint or long => OfInteger(Convert.ToInt64(constant, CultureInfo.InvariantCulture)),
        decimal number when number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue => OfInteger((long)number),
        decimal or double or float => new ScalarValue(ScalarKind.Float, new KnownText(Convert.ToString(constant, CultureInfo.InvariantCulture))),
        _ => UnknownValue.Instance,
    };

    /// <summary>A string that is fully known.</summary>
    public static ScalarValue OfString(string text) => OfString(new KnownText(text));

    /// <summary>A string of which a part may be known.</summary>
    public static ScalarValue OfString(KnownText text) => new(ScalarKind.String, text);

    /// <summary>The default of a type: null, or an unknown value.</summary>
    public static AbstractValue OfDefault(ITypeSymbol type) =>
        type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? Null : UnknownValue.Instance;

    private static ScalarValue OfInteger(long number) =>
        new(ScalarKind.Integer, new KnownText(number.ToString(CultureInfo.InvariantCulture)));
}
