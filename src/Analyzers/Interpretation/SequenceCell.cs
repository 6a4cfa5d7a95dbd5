using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>A list or array.</summary>
/// <param name="Items">The items that are known, in order.</param>
/// <param name="IsOpen">Whether it may hold more than is known, or other values than are written.</param>
/// <param name="Source">The expression that makes it; <see langword="null"/> if it is made elsewhere.</param>
internal sealed record SequenceCell(ImmutableList<ItemSlot> Items, bool IsOpen, SyntaxNode? Source)
    : HeapCell(IsOpen, Source)
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Values => Items.Select(item => item.Value);

    /// <summary>A list without items.</summary>
    public static SequenceCell Empty(bool isOpen, SyntaxNode? source) => new(ImmutableList<ItemSlot>.Empty, isOpen, source);
}
