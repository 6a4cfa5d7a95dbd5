using System.Collections.Immutable;
using KubeGuard.CSharp.Models;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>An object of a model type, or a dictionary.</summary>
/// <param name="Type">The model type; <see langword="null"/> for a dictionary.</param>
/// <param name="Members">The fields or entries that were written, in that order.</param>
/// <param name="IsOpen">Whether it may hold more than is known, or other values than are written.</param>
/// <param name="Source">The expression that makes it; <see langword="null"/> if it is made elsewhere.</param>
internal sealed record MappingCell(ModelType? Type, ImmutableArray<MemberSlot> Members, bool IsOpen, Origin? Source)
    : HeapCell(IsOpen, Source)
{
    /// <summary>The objects that a dictionary holds under keys that are not known; any of them may be gone again.</summary>
    public ImmutableList<ItemSlot> Unplaced { get; init; } = ImmutableList<ItemSlot>.Empty;

    /// <summary>Whether it certainly has no other keys than those that are known.</summary>
    public bool HasKnownKeys => !IsOpen && Unplaced.IsEmpty;

    /// <summary>Whether only copies of it are used since <c>with</c> made one: then no code sees it as it is.</summary>
    public bool IsPattern { get; init; }

    /// <summary>Whether it was written as text and read back, so that the copy is used in its place.</summary>
    public bool IsTemplate { get; init; }

    /// <summary>Whether a client got it as it is.</summary>
    public bool IsConsumed { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Values =>
        Unplaced.IsEmpty ? Members.Select(member => member.Value) : Members.Select(member => member.Value).Concat(Unplaced.Select(item => item.Value));

    /// <summary>An object in which nothing was written.</summary>
    public static MappingCell Empty(ModelType? type, bool isOpen, Origin? source) =>
        new(type, ImmutableArray<MemberSlot>.Empty, isOpen, source);

    /// <summary>The value of a field; <see langword="null"/> if none was written.</summary>
    public MemberSlot? Find(string key) => IndexOf(key) is >= 0 and var index ? Members[index] : null;

    /// <summary>The value that reading the field gives.</summary>
    public AbstractValue Read(string key) => Find(key)?.Value ?? (HasKnownKeys ? ScalarValue.Null : UnknownValue.Instance);

    /// <summary>The same object with a field written.</summary>
    public MappingCell With(MemberSlot member)
    {
        var index = IndexOf(member.Key);
        return this with { Members = index < 0 ? Members.Add(member) : Members.SetItem(index, member) };
    }

    /// <summary>The same dictionary with an object under a key that is not known.</summary>
    public MappingCell WithSomewhere(ItemSlot item) => this with { Unplaced = Unplaced.Any(other => other.Value == item.Value) ? Unplaced : Unplaced.Add(item) };

    /// <summary>The same object without a field.</summary>
    public MappingCell Without(string key) => this with { Members = Members.RemoveAll(member => member.Key == key) };

    /// <summary>The same dictionary without any entry.</summary>
    public MappingCell Emptied() => this with { Members = ImmutableArray<MemberSlot>.Empty, Unplaced = ImmutableList<ItemSlot>.Empty };

    /// <summary>The entries of a dictionary, each a pair of key and value.</summary>
    public SequenceCell AsPairs() => new(
        ImmutableList<ItemSlot>.Empty,
        Members.Select(member => PairOf(KeyAsText(member.Key), member.Value, member.ValueOrigin))
            .Concat(Unplaced.Select(item => PairOf(UnknownValue.Instance, item.Value, item.Origin)))
            .ToImmutableList(),
        IsOpen,
        Source: null);

    /// <summary>The values of a dictionary.</summary>
    public SequenceCell AsValues()
    {
        var values = SequenceCell.Of(Members.Select(member => new ItemSlot(member.Value, member.ValueOrigin)).ToImmutableList(), IsOpen, source: null);
        return Unplaced.IsEmpty ? values : values.Unordered() with { Unplaced = values.Items.AddRange(Unplaced) };
    }

    private static ItemSlot PairOf(AbstractValue key, AbstractValue value, Origin? origin) => new(new TupleValue(ImmutableArray.Create(key, value)), origin);

    // A number may be the key itself, or the text of it.
    private static AbstractValue KeyAsText(string key) => long.TryParse(key, out _) ? UnknownValue.Instance : ScalarValue.OfString(key);

    private int IndexOf(string key)
    {
        for (var i = 0; i < Members.Length; i++)
        {
            if (Members[i].Key == key)
            {
                return i;
            }
        }

        return -1;
    }
}
