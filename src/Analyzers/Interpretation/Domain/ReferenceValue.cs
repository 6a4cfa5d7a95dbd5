namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>A reference to a <see cref="HeapCell"/>: the identity of an object that is followed.</summary>
/// <param name="Id">The number of the object, in the order in which the interpreter made them.</param>
internal sealed record ReferenceValue(int Id) : AbstractValue
{
    /// <inheritdoc/>
    public override IEnumerable<ReferenceValue> References => [this];

    // References are the keys of the heap, so they are compared all the time.
    /// <inheritdoc/>
    public bool Equals(ReferenceValue? other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id;
}
