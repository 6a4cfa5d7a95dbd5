namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>A reference to a <see cref="HeapCell"/>: the identity of a tracked object.</summary>
/// <param name="Id">The number of the object, in the order of creation by the interpreter.</param>
internal sealed record ReferenceValue(int Id) : AbstractValue
{
    /// <inheritdoc/>
    public override IEnumerable<ReferenceValue> References => [this];

    // References are the keys of the heap, so comparisons must be fast.
    /// <inheritdoc/>
    public bool Equals(ReferenceValue? other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id;
}
