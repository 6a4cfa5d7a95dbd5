using System.Collections.Immutable;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>A dictionary.</summary>
/// <param name="Members">The entries under known keys, in the order in which they were written.</param>
/// <param name="IsOpen">Whether it may contain unknown entries, or other values than those written.</param>
/// <param name="Source">The expression that creates it; <see langword="null"/> if it is created elsewhere.</param>
internal sealed record DictionaryCell(ImmutableArray<MemberSlot> Members, bool IsOpen, Origin? Source) : MappingCell(Members, IsOpen, Source)
{
    /// <summary>The objects under unknown keys; any of them may have been replaced.</summary>
    public ImmutableList<ItemSlot> Unplaced { get; init; } = ImmutableList<ItemSlot>.Empty;

    /// <inheritdoc/>
    public override bool HasKnownKeys => !IsOpen && Unplaced.IsEmpty;

    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Values => Unplaced.IsEmpty ? base.Values : base.Values.Concat(Unplaced.Select(item => item.Value));

    /// <summary>A dictionary without entries.</summary>
    public static DictionaryCell Empty(bool isOpen, Origin? source) => new(ImmutableArray<MemberSlot>.Empty, isOpen, source);

    /// <summary>The same dictionary with an entry written.</summary>
    public new DictionaryCell With(MemberSlot member) => (DictionaryCell)base.With(member);

    /// <summary>The same dictionary with an object under an unknown key.</summary>
    public DictionaryCell WithSomewhere(ItemSlot item) => this with { Unplaced = Unplaced.Any(other => other.Value == item.Value) ? Unplaced : Unplaced.Add(item) };

    /// <summary>The same dictionary without an entry.</summary>
    public DictionaryCell Without(string key) => this with { Members = Members.RemoveAll(member => member.Key == key) };

    /// <summary>The same dictionary without any entry.</summary>
    public DictionaryCell Emptied() => this with { Members = ImmutableArray<MemberSlot>.Empty, Unplaced = ImmutableList<ItemSlot>.Empty };

    /// <summary>The entries, each a pair of key and value.</summary>
    public SequenceCell AsPairs() => new(
        ImmutableList<ItemSlot>.Empty,
        Members.Select(member => PairOf(KeyAsText(member.Key), member.Value, member.ValueOrigin))
            .Concat(Unplaced.Select(item => PairOf(UnknownValue.Instance, item.Value, item.Origin)))
            .ToImmutableList(),
        IsOpen,
        Source: null);

    /// <summary>The values of the entries.</summary>
    public SequenceCell AsValues()
    {
        var values = SequenceCell.Of(Members.Select(member => new ItemSlot(member.Value, member.ValueOrigin)).ToImmutableList(), IsOpen, source: null);
        return Unplaced.IsEmpty ? values : values.Unordered() with { Unplaced = values.Items.AddRange(Unplaced) };
    }

    private static ItemSlot PairOf(AbstractValue key, AbstractValue value, Origin? origin) => new(new TupleValue(ImmutableArray.Create(key, value)), origin);

    // A digit string may be a number as the key, or its text.
    private static AbstractValue KeyAsText(string key) => long.TryParse(key, out _) ? UnknownValue.Instance : ScalarValue.OfString(key);
}
