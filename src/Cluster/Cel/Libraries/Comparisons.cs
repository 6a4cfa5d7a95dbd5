using KubeGuard.Cluster.Cel.Evaluation;
using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>The order of values. Since 1.28 numbers of different types have one.</summary>
internal static class Comparisons
{
    private static readonly (string Sign, string Name, Func<int, bool> Holds)[] _relations =
    [
        ("<", "less", order => order < 0),
        ("<=", "less_equals", order => order <= 0),
        (">", "greater", order => order > 0),
        (">=", "greater_equals", order => order >= 0),
    ];

    private static readonly (CelType Type, string Name)[] _types =
    [
        (CelType.Bool, "bool"), (CelType.Int, "int64"), (CelType.Uint, "uint64"), (CelType.Double, "double"), (CelType.String, "string"),
        (CelType.Bytes, "bytes"), (CelType.Timestamp, "timestamp"), (CelType.Duration, "duration"),
    ];

    /// <summary>Comparisons of values of one type.</summary>
    public static IEnumerable<CelFunction> Functions => _relations.Select(relation => new CelFunction(
        $"_{relation.Sign}_",
        [.. _types.Select(type => Overload($"{relation.Name}_{type.Name}", type.Type, type.Type, relation.Holds))]));

    /// <summary>Comparisons of numbers of different types.</summary>
    public static CelLibrary OfDifferentNumbers { get; } = new(
        "comparison of numbers of different types",
        new KubernetesVersion(28),
        [.. _relations.Select(relation => new CelFunction($"_{relation.Sign}_", [.. Mixed(relation.Name, relation.Holds)]))]);

    private static IEnumerable<CelOverload> Mixed(string name, Func<int, bool> holds) =>
        from left in _types.Skip(1).Take(3)
        from right in _types.Skip(1).Take(3)
        where left.Type != right.Type
        select Overload($"{name}_{left.Name}_{right.Name}", left.Type, right.Type, holds);

    private static CelOverload Overload(string id, CelType left, CelType right, Func<int, bool> holds) => new(
        id,
        false,
        [left, right],
        CelType.Bool,
        arguments => CelBool.Of(CelOrder.Compare(arguments[0], arguments[1]) is { } order && holds(order)),
        left.Kind is CelKind.String or CelKind.Bytes ? (arguments, _) => CelCosts.OfTraversal(Math.Min(arguments[0].Size, arguments[1].Size)) : null);
}
