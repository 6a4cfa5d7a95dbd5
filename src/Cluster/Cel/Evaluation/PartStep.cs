using System.Globalization;
using KubeGuard.Cluster.Cel.Syntax;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>Reads a field, an element or the value of a key: <c>a.b</c>, <c>a[b]</c>, their optional forms, and <c>has(a.b)</c>.</summary>
/// <param name="operand">What it is read from.</param>
/// <param name="key">The name, index or key.</param>
/// <param name="form">The form.</param>
/// <param name="cost">The cost.</param>
/// <param name="span">The place for errors.</param>
internal sealed class PartStep(CelStep operand, CelStep key, CelSelectionForm form, int cost, CelSpan span) : CelStep
{
    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        var value = operand.Evaluate(frame);
        if (value.IsError || value.IsUnknown)
        {
            return value;
        }

        var part = key.Evaluate(frame);
        frame.Budget.Spend(cost);
        if (part.IsError || part.IsUnknown)
        {
            return part;
        }

        var result = value is CelOptional optional ? OfOptional(optional, part, frame) : Of(value, part, form, frame);
        return result is CelError error ? error.At(span) : result;
    }

    // A part of an optional value is optional; that of an absent one is absent. What has no parts still fails without a question mark.
    private CelValue OfOptional(CelOptional optional, CelValue part, CelFrame frame)
    {
        if (optional.Value is not { } value)
        {
            return form == CelSelectionForm.Presence ? CelBool.False : CelOptional.None;
        }

        var isImplied = form == CelSelectionForm.Plain && value is CelMap or CelList;
        return Of(value, part, isImplied ? CelSelectionForm.Optional : form, frame);
    }

    private static CelValue Of(CelValue value, CelValue part, CelSelectionForm form, CelFrame frame)
    {
        if (value.IsError || value.IsUnknown)
        {
            return value;
        }

        frame.Trace?.ReadPart(value, part);
        if (form == CelSelectionForm.Presence)
        {
            return value is CelMap map ? map.Has(part) : CelBool.False;
        }

        var found = Find(value, part);
        return form == CelSelectionForm.Plain || found is CelUnknown ? found ?? Missing(value, part)
            : found is null ? CelOptional.None
            : found is CelError ? found
            : new CelOptional(found);
    }

    private static CelValue? Find(CelValue value, CelValue part)
    {
        switch (value)
        {
            case CelMap map: return map.TryGet(part, out var found) ? found : null;
            case CelList list when list.Rest is { } rest: return rest;
            case CelList list: return CelNumber.ToInt(part) is >= 0 and var index && index < list.Count ? list[(int)index] : null;
            default: return null;
        }
    }

    private static CelError Missing(CelValue value, CelValue part) => value switch
    {
        CelList when CelNumber.ToInt(part) is { } index => new CelError($"index out of bounds: {index.ToString(CultureInfo.InvariantCulture)}"),
        CelList => new CelError($"unsupported index type '{part.Type}' in list"),
        _ when part is CelString name => new CelError($"no such key: {name.Value}"),
        CelMap => new CelError($"no such key: {Libraries.CelConversions.Display(part)}"),
        _ => CelError.NoSuchOverload(),
    };
}
