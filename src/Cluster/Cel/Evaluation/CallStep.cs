using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>A call of a function that needs all its arguments.</summary>
/// <param name="overloads">The overloads that fit what is known of the types.</param>
/// <param name="arguments">The arguments, a receiver first.</param>
/// <param name="span">The place for errors.</param>
internal sealed class CallStep(CelOverload[] overloads, CelStep[] arguments, CelSpan span) : CelStep
{
    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        var values = new CelValue[arguments.Length];
        CelError? error = null;
        CelUnknown? unknown = null;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(frame);
            error ??= values[i] as CelError;
            unknown ??= values[i] as CelUnknown;
        }

        // An error is certain, whatever the unknown values are.
        if ((error as CelValue ?? unknown) is { } undecided)
        {
            frame.Budget.Spend(1);
            return undecided;
        }

        var result = Run(values, frame);
        return result is CelError failure ? failure.At(span) : result;
    }

    private CelValue Run(CelValue[] values, CelFrame frame)
    {
        if (Find(values) is not { } overload)
        {
            frame.Budget.Spend(1);
            return CelError.NoSuchOverload();
        }

        var call = new CelArguments(values, frame.Budget);
        var result = (overload.TakesUnknownParts ? null : UnknownParts.In(values)) ?? overload.Run(call);
        frame.Budget.Spend(overload.Cost?.Invoke(call, result) ?? 1);
        return result;
    }

    private CelOverload? Find(CelValue[] values)
    {
        foreach (var overload in overloads)
        {
            if (Takes(overload.Parameters, values))
            {
                return overload;
            }
        }

        return null;
    }

    private static bool Takes(IReadOnlyList<CelType> parameters, CelValue[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = parameters[i];
            var kind = parameter.Kind == CelKind.Object ? CelKind.Map : parameter.Kind;
            var takes = kind is CelKind.Dyn or CelKind.Parameter
                || (kind == values[i].Kind && (kind != CelKind.Opaque || parameter.Name == values[i].Type.Name));
            if (!takes)
            {
                return false;
            }
        }

        return true;
    }
}
