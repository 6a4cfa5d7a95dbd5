using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Syntax;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel;

/// <summary>
/// An upper bound of the cost of an expression over all objects whose lists, maps and strings are not larger than given sizes. The API
/// server estimates the expressions of custom resources so, with the sizes of their schemas; the objects of a policy have none.
/// </summary>
internal sealed class CelCostEstimate
{
    private const double CostOfElement = 15;
    private const double CostOfCollection = 40;
    private const double LengthOfNumber = 30;

    // The largest of the values that only functions can read.
    private const int SizeOfAddress = 16;

    // Larger ones are beyond any limit of costs.
    private const double GreatestSize = 5_000_000;

    private readonly CelCompilation _compilation;
    private readonly CelFunctionTable _functions;
    private readonly CelCostBound _largest;
    private readonly Dictionary<string, CelCostBound> _locals = new(StringComparer.Ordinal);

    private CelCostEstimate(CelCompilation compilation, CelFunctionTable functions, int maxItems, int maxLength)
    {
        _compilation = compilation;
        _functions = functions;
        _largest = new CelCostBound(0, maxLength, maxItems, maxLength);
    }

    /// <summary>Estimates the cost of an expression that compiled.</summary>
    /// <param name="compilation">The expression.</param>
    /// <param name="environment">What it uses. The cost of other variables of a policy is not part of it.</param>
    /// <param name="maxItems">The greatest number of items of a list, and of entries of a map.</param>
    /// <param name="maxLength">The greatest number of characters of a string.</param>
    /// <returns>The cost; <see cref="long.MaxValue"/> if it has no bound.</returns>
    public static long Of(CelCompilation compilation, CelEnvironment environment, int maxItems, int maxLength)
    {
        var cost = new CelCostEstimate(compilation, environment.Functions, maxItems, maxLength).Visit(compilation.Syntax!).Cost;
        return cost < long.MaxValue ? (long)cost : long.MaxValue;
    }

    private CelCostBound Visit(CelSyntaxNode node) => node switch
    {
        CelLiteral literal => new CelCostBound(0, literal.Value.Size, 0),
        CelIdentifier identifier => _locals.TryGetValue(identifier.Name, out var local) ? local with { Cost = 1 } : SizeOf(node, 1),
        CelSelection selection => SizeOf(node, Visit(selection.Operand).Cost + 2),
        CelCall call => Visit(call),
        CelBinding binding => Visit(binding),
        CelComprehension loop => Visit(loop),
        _ => Collection([.. node.Children.Select(Visit)]),
    };

    private static CelCostBound Collection(List<CelCostBound> parts) =>
        new(parts.Sum(part => part.Cost) + CostOfCollection, 0, parts.Count, parts.Select(part => part.Length).DefaultIfEmpty(0).Max());

    private CelCostBound Visit(CelBinding binding)
    {
        var value = Visit(binding.Value);
        return With(binding.Variable, value, () => Visit(binding.Body)).Plus(value.Cost);
    }

    private CelCostBound Visit(CelComprehension loop)
    {
        var range = Visit(loop.Range);
        var element = _largest with { Length = Math.Max(range.ItemLength, _largest.Length) };
        var body = With(loop.Variable, element, () => With(loop.SecondVariable ?? loop.Variable, element, () => Parts(loop)));
        return new CelCostBound(range.Cost + (range.Items * (body.Cost + CostOfElement)) + CostOfElement, 0, range.Items, body.Length);
    }

    private CelCostBound Parts(CelComprehension loop)
    {
        var condition = loop.Condition is null ? default : Visit(loop.Condition);
        return loop.Result is null ? condition : Visit(loop.Result).Plus(condition.Cost);
    }

    private CelCostBound With(string variable, CelCostBound bound, Func<CelCostBound> visit)
    {
        var hadOuter = _locals.TryGetValue(variable, out var outer);
        _locals[variable] = bound;
        var result = visit();
        if (hadOuter)
        {
            _locals[variable] = outer;
        }
        else
        {
            _locals.Remove(variable);
        }

        return result;
    }

    private CelCostBound Visit(CelCall call)
    {
        var name = $"{CelQualifiedName.Of(call.Target)}.{call.Function}";
        var isNamespaced = call.Target is not null && _functions.FunctionOf(name) is not null;
        var arguments = (isNamespaced ? call.Arguments : call.Children).Select(Visit).ToList();
        var cost = arguments.Sum(argument => argument.Cost);
        return call.Function switch
        {
            CelOperators.And or CelOperators.Or => new CelCostBound(cost + arguments.Count, 0, 0),
            CelOperators.Conditional => arguments[1].Or(arguments[2]).Plus(arguments[0].Cost),
            CelOperators.Index or CelOperators.OptionalIndex => SizeOf(call, cost + 2),
            CelOperators.Equal or CelOperators.NotEqual => new CelCostBound(cost + 1 + (Math.Min(arguments[0].Size, arguments[1].Size) / 10), 0, 0),
            CelOperators.In => new CelCostBound(cost + 1 + arguments[1].Items, 0, 0),
            _ => Visit(_functions.FunctionOf(isNamespaced ? name : call.Function), arguments).Plus(cost),
        };
    }

    // The costs of a function grow with its arguments, so those of the largest ones bound them.
    private CelCostBound Visit(CelFunction? function, List<CelCostBound> arguments)
    {
        var result = SizeOfResult(function?.Name, arguments);
        if (arguments.Append(result).Any(bound => bound.Size > GreatestSize))
        {
            return result with { Cost = double.PositiveInfinity };
        }

        var cost = 1L;
        foreach (var overload in function?.Overloads.Where(overload => overload.Parameters.Count == arguments.Count && overload.Cost is not null) ?? [])
        {
            var values = overload.Parameters.Zip(arguments, LargestOf).ToArray();
            cost = Math.Max(cost, overload.Cost!(new CelArguments(values, new CelBudget()), LargestOf(overload.Result, result)));
        }

        return result with { Cost = cost };
    }

    private CelCostBound SizeOfResult(string? name, List<CelCostBound> arguments)
    {
        var all = arguments.Aggregate(default(CelCostBound), (largest, argument) => largest.Or(argument)) with { Cost = 0 };
        return name switch
        {
            "_+_" => all with { Length = arguments.Sum(argument => argument.Length), Items = arguments.Sum(argument => argument.Items) },
            "replace" => new CelCostBound(0, ((arguments[0].Length + 1) * arguments[2].Length) + arguments[0].Length, 0),
            "join" => new CelCostBound(0, arguments[0].Items * (arguments[0].ItemLength + all.Length), 0),
            "format" => new CelCostBound(0, arguments[0].Length + (arguments[1].Items * _largest.Items * (arguments[1].ItemLength + _largest.Length)), 0),
            "split" or "findAll" => new CelCostBound(0, 0, all.Length + 1, all.Length),
            "flatten" => all with { Items = all.Items * _largest.Items },
            "lists.range" => new CelCostBound(0, 0, double.PositiveInfinity),

            // No other result is larger than the arguments, but for numbers as texts.
            _ => all with { Length = all.Length + LengthOfNumber },
        };
    }

    private static CelValue LargestOf(CelType type, CelCostBound bound) => type.Kind switch
    {
        CelKind.String => new CelString(new string('x', (int)bound.Length)),
        CelKind.Bytes => new CelBytes(new byte[(int)bound.Length]),
        CelKind.List or CelKind.Map => new CelArray([.. Enumerable.Repeat(new CelString(new string('x', (int)bound.ItemLength)), (int)bound.Items)]),
        CelKind.Dyn or CelKind.Parameter => LargestOf(CelType.List(CelType.String), bound with { Items = bound.Size }),
        CelKind.Opaque => new CelBytes(new byte[SizeOfAddress]),
        _ => CelNull.Instance,
    };

    private CelCostBound SizeOf(CelSyntaxNode node, double cost) => _compilation.Types.TryGetValue(node, out var type)
        ? type.Kind switch
        {
            CelKind.String or CelKind.Bytes => new CelCostBound(cost, _largest.Length, 0),
            CelKind.List or CelKind.Map => _largest with { Cost = cost, Length = 0 },
            CelKind.Bool or CelKind.Int or CelKind.Uint or CelKind.Double or CelKind.Null or CelKind.Timestamp or CelKind.Duration => new CelCostBound(cost, 0, 0),
            _ => _largest with { Cost = cost },
        }
        : _largest with { Cost = cost };
}
