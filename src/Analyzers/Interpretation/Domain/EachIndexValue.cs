namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>The index of one item of a list, whatever number that is, in a loop that reaches each of them.</summary>
/// <param name="List">The list.</param>
/// <param name="Item">The item; its value is unknown where it is none of those that are known.</param>
internal sealed record EachIndexValue(ReferenceValue List, ItemSlot Item) : AbstractValue
{
    /// <summary>Whether it is the index of an item of a list as it is now.</summary>
    public bool IsOf(AbstractValue list, SequenceCell items) => List == list && (Item.Value is UnknownValue || items.Contains(Item));
}
