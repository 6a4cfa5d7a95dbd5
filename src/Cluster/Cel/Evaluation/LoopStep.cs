using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>A loop over the elements of a list or the entries of a map. Its variables are in the frame while its parts are evaluated.</summary>
/// <param name="range">The list or map.</param>
/// <param name="slot">The place of the first variable; that of a second one follows.</param>
/// <param name="hasTwoVariables">Whether there is a variable for the index or key and one for the value.</param>
/// <param name="span">The place for errors.</param>
internal abstract class LoopStep(CelStep range, int slot, bool hasTwoVariables, CelSpan span) : CelStep
{
    /// <summary>The place for errors.</summary>
    protected CelSpan Span { get; } = span;

    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        var value = range.Evaluate(frame);
        return value switch
        {
            CelError or CelUnknown => value,
            CelList or CelMap => Evaluate(frame, value),
            _ => new CelError($"got '{value.Type}', expected iterable type").At(Span),
        };
    }

    /// <summary>Computes the result over a list or map.</summary>
    /// <param name="frame">The state.</param>
    /// <param name="collection">The list or map.</param>
    protected abstract CelValue Evaluate(CelFrame frame, CelValue collection);

    /// <summary>The value of further elements that there may be.</summary>
    /// <param name="collection">The list or map.</param>
    protected static CelUnknown? RestOf(CelValue collection) => collection is CelList list ? list.Rest : ((CelMap)collection).Rest;

    /// <summary>Sets the variables of one element after the other; gives the index or key.</summary>
    /// <param name="frame">The state.</param>
    /// <param name="collection">The list or map.</param>
    protected IEnumerable<CelValue> Elements(CelFrame frame, CelValue collection) =>
        collection is CelList list ? Elements(frame, list) : Entries(frame, (CelMap)collection);

    private IEnumerable<CelValue> Elements(CelFrame frame, CelList list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            CelValue index = hasTwoVariables ? new CelInt(i) : CelNull.Instance;
            frame.Locals[slot] = hasTwoVariables ? list.Rest as CelValue ?? index : list[i];
            if (hasTwoVariables)
            {
                frame.Locals[slot + 1] = list[i];
            }

            yield return index;
        }
    }

    private IEnumerable<CelValue> Entries(CelFrame frame, CelMap map)
    {
        foreach (var key in map.Keys)
        {
            frame.Locals[slot] = key;
            if (hasTwoVariables)
            {
                frame.Locals[slot + 1] = map.TryGet(key, out var value) ? value : CelNull.Instance;
            }

            yield return key;
        }
    }
}
