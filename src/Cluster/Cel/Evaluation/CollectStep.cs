using KubeGuard.Cluster.Cel.Syntax;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>The macros that give a list or a map: <c>map</c>, <c>filter</c> and those whose names begin with <c>transform</c>.</summary>
/// <param name="kind">What is collected.</param>
/// <param name="range">The list or map.</param>
/// <param name="slot">The place of the first variable.</param>
/// <param name="hasTwoVariables">Whether there are two.</param>
/// <param name="condition">The condition, if there is one.</param>
/// <param name="transform">The result for an element.</param>
/// <param name="span">The place for errors.</param>
internal sealed class CollectStep(
    CelComprehensionKind kind, CelStep range, int slot, bool hasTwoVariables, CelStep? condition, CelStep transform, CelSpan span)
    : LoopStep(range, slot, hasTwoVariables, span)
{
    // Of a list: reading it, making a list of one element and adding that. Of a map: reading it and the key, and adding an entry.
    private readonly int _costOfElement = kind switch
    {
        CelComprehensionKind.List => CelCosts.List + 2,
        CelComprehensionKind.Map => 3,
        _ => 2,
    };

    /// <inheritdoc/>
    protected override CelValue Evaluate(CelFrame frame, CelValue collection)
    {
        var values = new List<CelValue>();
        var map = new MapBuilder();
        var rest = RestOf(collection);
        foreach (var key in Elements(frame, collection))
        {
            var isIncluded = condition?.Evaluate(frame) ?? CelBool.True;
            if (isIncluded is CelUnknown unknown)
            {
                rest = rest?.And(unknown) ?? unknown;
            }
            else if (isIncluded is not CelBool { Value: var includes })
            {
                return isIncluded.IsError ? isIncluded : CelError.NoSuchOverload().At(Span);
            }
            else if (includes)
            {
                var value = transform.Evaluate(frame);
                frame.Budget.Spend(_costOfElement);
                if (Add(values, map, key, value) is { } failure)
                {
                    return failure is CelError error ? error.At(Span) : failure;
                }
            }
        }

        frame.Budget.Spend(1);
        return kind == CelComprehensionKind.List ? new CelArray(values, rest) : rest as CelValue ?? map.Map;
    }

    private CelValue? Add(List<CelValue> values, MapBuilder map, CelValue key, CelValue value)
    {
        switch (kind)
        {
            case CelComprehensionKind.List when !value.IsError:
                values.Add(value);
                return null;
            case CelComprehensionKind.Map: return map.Add(key, value);
            case CelComprehensionKind.MapEntries when value is CelMap entries: return entries.Rest ?? AddAll(map, entries);
            default: return value.IsError || value.IsUnknown ? value : CelError.NoSuchOverload();
        }
    }

    private static CelValue? AddAll(MapBuilder map, CelMap entries) =>
        entries.Keys.Select(key => entries.TryGet(key, out var value) ? map.Add(key, value) : null).FirstOrDefault(failure => failure is not null);
}
