using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>The test <c>a in b</c> for an element of a list or a key of a map.</summary>
/// <param name="element">The element or key.</param>
/// <param name="collection">The list or map.</param>
/// <param name="span">The place for errors.</param>
internal sealed class MembershipStep(CelStep element, CelStep collection, CelSpan span) : CelStep
{
    // cel-go makes a set of a constant list, whose use costs nothing.
    private readonly bool _isFree = collection is ConstantStep { Value: CelList };

    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        var (value, range) = (element.Evaluate(frame), collection.Evaluate(frame));
        frame.Budget.Spend(_isFree ? 0 : range is CelList ? range.Size : 1);
        if (value.IsError || range.IsError)
        {
            return value.IsError ? value : range;
        }

        if (value is CelUnknown || range is CelUnknown)
        {
            return value is CelUnknown a && range is CelUnknown b ? a.And(b) : value is CelUnknown ? value : range;
        }

        return range switch
        {
            CelList list => In(list, value),
            CelMap map => map.Has(value),
            _ => CelError.NoSuchOverload().At(span),
        };
    }

    private CelValue In(CelList list, CelValue value)
    {
        var undecided = new UndecidedTerms();
        for (var i = 0; i < list.Count; i++)
        {
            var isEqual = CelEquality.AreEqual(list[i], value);
            if (isEqual == CelBool.True)
            {
                return isEqual;
            }

            undecided.Add(isEqual, span);
        }

        if (list.Rest is { } rest)
        {
            undecided.Add(rest, span);
        }

        return undecided.Result ?? CelBool.False;
    }
}
