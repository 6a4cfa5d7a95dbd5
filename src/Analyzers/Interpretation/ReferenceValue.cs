namespace KubeGuard.CSharp.Interpretation;

/// <summary>A reference to a <see cref="HeapCell"/>: the identity of an object that is followed.</summary>
/// <param name="Id">The number of the object, in the order in which the interpreter met them.</param>
internal sealed record ReferenceValue(int Id) : AbstractValue
{
    /// <inheritdoc/>
    public override IEnumerable<ReferenceValue> References => [this];
}
