using KubeGuard.Cluster.Cel.Evaluation;
using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>The functions that convert values, with the names of the types.</summary>
internal static class Conversions
{
    private static readonly CelType _any = CelType.TypeParameter("A");

    /// <summary>The functions.</summary>
    public static IEnumerable<CelFunction> Functions =>
    [
        To("int", CelType.Int, CelConversions.ToInt, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Timestamp, CelType.Duration),
        To("uint", CelType.Uint, CelConversions.ToUint, CelType.Int, CelType.Uint, CelType.Double, CelType.String),
        To("double", CelType.Double, CelConversions.ToDouble, CelType.Int, CelType.Uint, CelType.Double, CelType.String),
        To(
            "string",
            CelType.String,
            CelConversions.ToText,
            CelType.String, CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.Bytes, CelType.Timestamp, CelType.Duration),
        To("bytes", CelType.Bytes, CelConversions.ToBytes, CelType.Bytes, CelType.String),
        To("bool", CelType.Bool, CelConversions.ToBool, CelType.Bool, CelType.String),
        To("timestamp", CelType.Timestamp, CelConversions.ToTimestamp, CelType.Timestamp, CelType.Int, CelType.String),
        To("duration", CelType.Duration, CelConversions.ToDuration, CelType.Duration, CelType.Int, CelType.String),
        new("dyn", new CelOverload("to_dyn", false, [_any], CelType.Dyn, arguments => arguments[0]) { TakesUnknownParts = true }),
        new("type", new CelOverload("type", false, [_any], CelType.Type, arguments => new CelTypeValue(arguments[0].Type)) { TakesUnknownParts = true }),
    ];

    private static CelFunction To(string name, CelType type, Func<CelValue, CelValue> convert, params CelType[] from) =>
        new(name, [.. from.Select(source => Overload(name, type, convert, source))]);

    private static CelOverload Overload(string name, CelType type, Func<CelValue, CelValue> convert, CelType source) => new(
        $"{source.Name}_to_{name}",
        false,
        [source],
        type,
        arguments => convert(arguments[0]),
        IsTraversal(source.Kind, type.Kind) ? (arguments, _) => CelCosts.OfTraversal(arguments[0].Size) : null)
    {
        CheckConstants = source.Kind == CelKind.String && type.Kind is CelKind.Timestamp or CelKind.Duration
            ? arguments => arguments[0] is { } constant && convert(constant).IsError ? $"invalid {name} argument" : null
            : null,
    };

    private static bool IsTraversal(CelKind source, CelKind target) =>
        (source, target) is (CelKind.String, CelKind.Bytes) or (CelKind.Bytes, CelKind.String);
}
