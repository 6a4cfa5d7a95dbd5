using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>A list that is not constant.</summary>
/// <param name="elements">The elements, and whether each is optional.</param>
/// <param name="span">The place for errors.</param>
internal sealed class ListStep((CelStep Value, bool IsOptional)[] elements, CelSpan span) : CelStep
{
    /// <summary>Indicates whether all elements are constant.</summary>
    public bool IsConstant { get; } = elements.All(element => element is { Value: ConstantStep, IsOptional: false });

    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        var values = new List<CelValue>(elements.Length);
        CelUnknown? rest = null;
        foreach (var (step, isOptional) in elements)
        {
            var value = step.Evaluate(frame);
            switch (value)
            {
                case CelError: return value;
                case CelUnknown unknown when isOptional: rest = rest?.And(unknown) ?? unknown; break;
                case CelOptional { Value: { } inner } when isOptional: values.Add(inner); break;
                case CelOptional when isOptional: break;
                case var _ when isOptional: return CelError.NoSuchOverload().At(span);
                default: values.Add(value); break;
            }
        }

        frame.Budget.Spend(CelCosts.List);
        return new CelArray(values, rest);
    }
}
