namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>The index of any one item of a list, in a loop that reaches each of them.</summary>
/// <param name="List">The list.</param>
/// <param name="Item">The item; its value is unknown if it is not one of the known ones.</param>
internal sealed record EachIndexValue(ReferenceValue List, ItemSlot Item) : AbstractValue
{
    /// <summary>Determines whether it is the index of an item in the present list.</summary>
    public bool IsOf(AbstractValue list, SequenceCell items) => List == list && (Item.Value is UnknownValue || items.Contains(Item));
}
