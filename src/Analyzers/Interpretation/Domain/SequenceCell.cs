using System.Collections.Immutable;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>A list or array.</summary>
/// <param name="Items">The items that it starts with, in order.</param>
/// <param name="Unplaced">The items at unknown places.</param>
/// <param name="IsOpen">Whether it may contain unknown items, or other values than those written.</param>
/// <param name="Source">The expression that creates it; <see langword="null"/> if it is created elsewhere.</param>
internal sealed record SequenceCell(ImmutableList<ItemSlot> Items, ImmutableList<ItemSlot> Unplaced, bool IsOpen, Origin? Source)
    : HeapCell(IsOpen, Source)
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Values => All.Select(item => item.Value);

    /// <summary>All known items.</summary>
    public IEnumerable<ItemSlot> All => Items.Concat(Unplaced);

    /// <summary>The number of known items.</summary>
    public int Count => Items.Count + Unplaced.Count;

    /// <summary>Indicates whether these items are all there are, each in its place.</summary>
    public bool IsKnownWhole => !IsOpen && Unplaced.IsEmpty;

    /// <summary>A list without items.</summary>
    public static SequenceCell Empty(bool isOpen, Origin? source) => Of(ImmutableList<ItemSlot>.Empty, isOpen, source);

    /// <summary>A list of known items.</summary>
    public static SequenceCell Of(ImmutableList<ItemSlot> items, bool isOpen, Origin? source) => new(items, ImmutableList<ItemSlot>.Empty, isOpen, source);

    /// <summary>The same list with an item at its end.</summary>
    public SequenceCell Append(ItemSlot item) => IsKnownWhole ? this with { Items = Items.Add(item) } : this with { Unplaced = Unplaced.Add(item) };

    /// <summary>The same list with an item that may be anywhere in it, even more than once.</summary>
    public SequenceCell AppendSomewhere(ItemSlot item) => this with { Unplaced = Unplaced.Add(item) };

    /// <summary>The same items in an unknown order.</summary>
    public SequenceCell Unordered() => this with { Items = ImmutableList<ItemSlot>.Empty, Unplaced = Items.AddRange(Unplaced) };

    /// <summary>The same list with the items of another one at its end.</summary>
    public SequenceCell Append(SequenceCell other) =>
        other.Unplaced.Aggregate(other.Items.Aggregate(this, (list, item) => list.Append(item)), (list, item) => list.AppendSomewhere(item)) with { IsOpen = IsOpen || other.IsOpen };

    /// <summary>The same list without the items that a test is true for.</summary>
    public SequenceCell Without(Func<AbstractValue, bool> isGone) =>
        this with { Items = Items.RemoveAll(item => isGone(item.Value)), Unplaced = Unplaced.RemoveAll(item => isGone(item.Value)) };

    /// <summary>Determines whether it contains an item, at whatever place.</summary>
    public bool Contains(ItemSlot item) => Items.Contains(item) || Unplaced.Contains(item);

    /// <summary>The same list with an item replaced; if the item is unknown, the new one is at an unknown place.</summary>
    public SequenceCell Replace(ItemSlot item, ItemSlot other) =>
        Items.IndexOf(item) is >= 0 and var place ? this with { Items = Items.SetItem(place, other) }
        : Unplaced.Contains(item) ? this with { Unplaced = Unplaced.Replace(item, other) }
        : AppendSomewhere(other);
}
