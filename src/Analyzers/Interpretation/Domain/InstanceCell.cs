namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>An object of a class of the compilation that is not a model type, such as a wrapper or a job: only its variables are known.</summary>
/// <param name="IsOpen">Whether it may contain unknown parts, or other values than those written.</param>
/// <param name="Source">The expression that creates it.</param>
internal sealed record InstanceCell(bool IsOpen, Origin? Source) : HeapCell(IsOpen, Source)
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Values => Variables.Values;
}
