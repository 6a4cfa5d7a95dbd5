using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Syntax;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>The functions and names of the language itself (https://github.com/google/cel-spec/blob/master/doc/langdef.md#standard-definitions).</summary>
internal static class StandardLibrary
{
    private static readonly CelType _any = CelType.TypeParameter("A");
    private static readonly CelType _list = CelType.List(_any);
    private static readonly CelType _map = CelType.Map(_any, CelType.TypeParameter("B"));

    /// <summary>The library.</summary>
    public static CelLibrary Library { get; } = new(
        "standard",
        KubernetesVersion.Oldest,
        [.. Operators(), .. Arithmetic.Functions, .. Comparisons.Functions, .. Conversions.Functions, .. TextFunctions.Functions, .. TimeFunctions.Functions],
        [],
        [
            .. new[]
            {
                CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Bytes, CelType.List(CelType.Dyn),
                CelType.Map(CelType.Dyn, CelType.Dyn), CelType.Null, CelType.Type, CelType.Timestamp, CelType.Duration,
            }.Select(CelConstant.Of),
        ]);

    private static CelFunction[] Operators() =>
    [
        new(CelOperators.And, CelOverload.OfOperator("logical_and", [CelType.Bool, CelType.Bool], CelType.Bool)),
        new(CelOperators.Or, CelOverload.OfOperator("logical_or", [CelType.Bool, CelType.Bool], CelType.Bool)),
        new(CelOperators.Conditional, CelOverload.OfOperator("conditional", [CelType.Bool, _any, _any], _any)),
        new(CelOperators.Equal, CelOverload.OfOperator("equals", [_any, _any], CelType.Bool)),
        new(CelOperators.NotEqual, CelOverload.OfOperator("not_equals", [_any, _any], CelType.Bool)),
        new(
            CelOperators.In,
            CelOverload.OfOperator("in_list", [_any, _list], CelType.Bool),
            CelOverload.OfOperator("in_map", [_any, _map], CelType.Bool)),
        new(
            CelOperators.Index,
            CelOverload.OfOperator("index_list", [_list, CelType.Int], _any),
            CelOverload.OfOperator("index_map", [_map, _any], CelType.TypeParameter("B"))),
    ];
}
