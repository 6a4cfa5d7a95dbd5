using System.Collections.Immutable;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>A tuple.</summary>
/// <param name="Elements">The values of its elements, in order.</param>
internal sealed record TupleValue(ImmutableArray<AbstractValue> Elements) : AbstractValue
{
    /// <inheritdoc/>
    public override IEnumerable<ReferenceValue> References => Elements.SelectMany(element => element.References);
}
