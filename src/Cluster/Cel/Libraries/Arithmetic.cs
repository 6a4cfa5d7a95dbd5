using KubeGuard.Cluster.Cel.Evaluation;
using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Syntax;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>Arithmetic, which never mixes types and fails beyond their ranges.</summary>
internal static class Arithmetic
{
    private static readonly CelType _list = CelType.List(CelType.TypeParameter("A"));
    private static readonly Func<CelArguments, CelValue, long> _costOfJoin = (arguments, _) => CelCosts.OfTraversal(arguments[0].Size + arguments[1].Size);

    /// <summary>The operators.</summary>
    public static IEnumerable<CelFunction> Functions =>
    [
        new(
            "_+_",
            Int("add_int64", (a, b) => checked(a + b)),
            Uint("add_uint64", (a, b) => checked(a + b)),
            Double("add_double", (a, b) => a + b),
            Joined("add_string", CelType.String, arguments => new CelString(arguments.Text(0) + arguments.Text(1))),
            Joined("add_bytes", CelType.Bytes, arguments => new CelBytes([.. ((CelBytes)arguments[0]).Value, .. ((CelBytes)arguments[1]).Value])),
            new CelOverload("add_list", false, [_list, _list], _list, AddLists) { TakesUnknownParts = true },
            Time("add_timestamp_duration", CelType.Timestamp, CelType.Duration, CelType.Timestamp, (a, b) => CelTime.Add(a, b)),
            Time("add_duration_timestamp", CelType.Duration, CelType.Timestamp, CelType.Timestamp, (a, b) => CelTime.Add(b, a)),
            Time("add_duration_duration", CelType.Duration, CelType.Duration, CelType.Duration, (a, b) => CelTime.Sum(a, b))),
        new(
            "_-_",
            Int("subtract_int64", (a, b) => checked(a - b)),
            Uint("subtract_uint64", (a, b) => checked(a - b)),
            Double("subtract_double", (a, b) => a - b),
            Time("subtract_timestamp_timestamp", CelType.Timestamp, CelType.Timestamp, CelType.Duration, (a, b) => CelTime.Between(b, a)),
            Time("subtract_timestamp_duration", CelType.Timestamp, CelType.Duration, CelType.Timestamp, (a, b) => CelTime.Add(a, b, isBack: true)),
            Time("subtract_duration_duration", CelType.Duration, CelType.Duration, CelType.Duration, (a, b) => CelTime.Sum(a, b, isBack: true))),
        new(
            "_*_",
            Int("multiply_int64", (a, b) => checked(a * b)),
            Uint("multiply_uint64", (a, b) => checked(a * b)),
            Double("multiply_double", (a, b) => a * b)),
        new("_/_", Int("divide_int64", (a, b) => a / b), Uint("divide_uint64", (a, b) => a / b), Double("divide_double", (a, b) => a / b)),
        new("_%_", Int("modulo_int64", (a, b) => a % b, "modulus"), Uint("modulo_uint64", (a, b) => a % b, "modulus")),
        new(
            CelOperators.Negate,
            new CelOverload("negate_int64", false, [CelType.Int], CelType.Int, arguments => Integer(() => checked(-arguments.Integer(0)), "division")),
            new CelOverload("negate_double", false, [CelType.Double], CelType.Double, arguments => new CelDouble(-((CelDouble)arguments[0]).Value))),
        new(
            CelOperators.Not,
            new CelOverload("logical_not", false, [CelType.Bool], CelType.Bool, arguments => CelBool.Of(arguments[0] == CelBool.False))),
    ];

    private static CelOverload Int(string id, Func<long, long, long> compute, string division = "division") =>
        new(id, false, [CelType.Int, CelType.Int], CelType.Int, arguments => Integer(() => compute(arguments.Integer(0), arguments.Integer(1)), division));

    private static CelValue Integer(Func<long> compute, string division) => Guarded(() => new CelInt(compute()), "integer", division);

    private static CelOverload Uint(string id, Func<ulong, ulong, ulong> compute, string division = "division") => new(
        id,
        false,
        [CelType.Uint, CelType.Uint],
        CelType.Uint,
        arguments => Guarded(() => new CelUint(compute(((CelUint)arguments[0]).Value, ((CelUint)arguments[1]).Value)), "unsigned integer", division));

    private static CelValue Guarded(Func<CelValue> compute, string type, string division)
    {
        try
        {
            return compute();
        }
        catch (DivideByZeroException)
        {
            return new CelError(division == "division" ? "division by zero" : "modulus by zero");
        }
        catch (OverflowException)
        {
            return CelError.Overflow(type);
        }
    }

    private static CelOverload Double(string id, Func<double, double, double> compute) => new(
        id,
        false,
        [CelType.Double, CelType.Double],
        CelType.Double,
        arguments => new CelDouble(compute(((CelDouble)arguments[0]).Value, ((CelDouble)arguments[1]).Value)));

    private static CelOverload Joined(string id, CelType type, Func<CelArguments, CelValue> join) => new(id, false, [type, type], type, join, _costOfJoin);

    private static CelOverload Time(string id, CelType left, CelType right, CelType result, Func<CelValue, CelValue, CelValue> compute) =>
        new(id, false, [left, right], result, arguments => compute(arguments[0], arguments[1]));

    private static CelArray AddLists(CelArguments arguments)
    {
        var (left, right) = (arguments.List(0), arguments.List(1));
        var rest = left.Rest is { } open && right.Rest is { } other ? open.And(other) : left.Rest ?? right.Rest;
        return new CelArray([.. left.Items, .. right.Items], rest);
    }
}
