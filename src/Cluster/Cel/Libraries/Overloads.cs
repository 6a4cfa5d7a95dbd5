using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>Short forms for the tables of overloads.</summary>
internal static class Overloads
{
    /// <summary>The type of booleans.</summary>
    public static readonly CelType BoolType = CelType.Bool;

    /// <summary>The type of floating-point numbers.</summary>
    public static readonly CelType DoubleType = CelType.Double;

    /// <summary>The type of integers.</summary>
    public static readonly CelType IntType = CelType.Int;

    /// <summary>The type of strings.</summary>
    public static readonly CelType StringType = CelType.String;

    /// <summary>The type of lists of strings.</summary>
    public static readonly CelType Strings = CelType.List(CelType.String);

    /// <summary>An overload whose first parameter is written before the name.</summary>
    public static CelOverload Member(
        string id, CelType[] parameters, CelType result, Func<CelArguments, CelValue> run, Func<CelArguments, CelValue, long>? cost = null) =>
        new(id, true, parameters, result, run, cost);

    /// <summary>An overload without a receiver.</summary>
    public static CelOverload Global(
        string id, CelType[] parameters, CelType result, Func<CelArguments, CelValue> run, Func<CelArguments, CelValue, long>? cost = null) =>
        new(id, false, parameters, result, run, cost);

    /// <summary>A string as a value.</summary>
    public static CelValue Text(string value) => new CelString(value);

    /// <summary>Strings as a value.</summary>
    public static CelValue Texts(IEnumerable<string> values) => new CelArray([.. values.Select(Text)]);

    /// <summary>An integer as a value.</summary>
    public static CelValue Integer(long value) => new CelInt(value);

    /// <summary>Ends the evaluation before a call does work that costs more than is left.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cost">The cost, which the overload counts when the work is done.</param>
    /// <returns>Always <see langword="true"/>.</returns>
    public static bool CanAfford(CelArguments call, long cost)
    {
        if (cost > call.Budget.Limit - call.Budget.Spent)
        {
            call.Budget.Spend(cost);
        }

        return true;
    }
}
