using System.Collections.Immutable;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>An immutable value that consists only of its parts: a tuple, an anonymous object, or a key with its value.</summary>
/// <param name="Elements">The values of its elements, in order.</param>
internal sealed record TupleValue(ImmutableArray<AbstractValue> Elements) : AbstractValue
{
    /// <inheritdoc/>
    public override IEnumerable<ReferenceValue> References => Elements.SelectMany(element => element.References);

    /// <inheritdoc/>
    public bool Equals(TupleValue? other) => other is not null && Elements.SequenceEqual(other.Elements);

    /// <inheritdoc/>
    public override int GetHashCode() => Elements.Aggregate(Elements.Length, (hash, element) => unchecked((hash * 31) + element.GetHashCode()));

    /// <summary>The same value with another element.</summary>
    public TupleValue With(int index, AbstractValue element) => new(Elements.SetItem(index, element));
}
