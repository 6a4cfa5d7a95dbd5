using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>A map or message that is not constant.</summary>
/// <param name="entries">The entries, and whether each is optional.</param>
/// <param name="cost">The cost.</param>
/// <param name="span">The place for errors.</param>
internal sealed class MapStep((CelStep Key, CelStep Value, bool IsOptional)[] entries, int cost, CelSpan span) : CelStep
{
    /// <summary>Indicates whether all keys and values are constant.</summary>
    public bool IsConstant { get; } = entries.All(entry => entry is { Key: ConstantStep, Value: ConstantStep, IsOptional: false });

    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        var result = new MapBuilder();
        foreach (var (keyStep, valueStep, isOptional) in entries)
        {
            var key = keyStep.Evaluate(frame);
            var value = valueStep.Evaluate(frame);
            if (isOptional && value is CelOptional optional)
            {
                if (optional.Value is null)
                {
                    continue;
                }

                value = optional.Value;
            }
            else if (isOptional && !value.IsError && !value.IsUnknown)
            {
                value = CelError.NoSuchOverload();
            }

            // Whether an optional entry is there is unknown as well.
            if ((isOptional && value.IsUnknown ? value : result.Add(key, value)) is { } failure)
            {
                return failure is CelError error ? error.At(span) : failure;
            }
        }

        frame.Budget.Spend(cost);
        return result.Map;
    }
}
