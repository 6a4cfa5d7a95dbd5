using System.Collections.Immutable;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>Names with values: an <see cref="ObjectCell"/> or a <see cref="DictionaryCell"/>.</summary>
/// <param name="Members">The fields or entries that were written, in that order.</param>
/// <param name="IsOpen">Whether it may contain unknown fields, or other values than those written.</param>
/// <param name="Source">The expression that creates it; <see langword="null"/> if it is created elsewhere.</param>
internal abstract record MappingCell(ImmutableArray<MemberSlot> Members, bool IsOpen, Origin? Source) : HeapCell(IsOpen, Source)
{
    /// <summary>Indicates whether it certainly has no other keys than those that are known.</summary>
    public virtual bool HasKnownKeys => !IsOpen;

    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Values => Members.Select(member => member.Value);

    /// <summary>The field or entry; <see langword="null"/> if none was written.</summary>
    public MemberSlot? Find(string key) => IndexOf(key) is >= 0 and var index ? Members[index] : null;

    /// <summary>The value of the field or entry.</summary>
    public AbstractValue Read(string key) => Find(key)?.Value ?? (HasKnownKeys ? ScalarValue.Null : UnknownValue.Instance);

    /// <summary>The same object with a field or entry written.</summary>
    public MappingCell With(MemberSlot member)
    {
        var index = IndexOf(member.Key);
        return this with { Members = index < 0 ? Members.Add(member) : Members.SetItem(index, member) };
    }

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
