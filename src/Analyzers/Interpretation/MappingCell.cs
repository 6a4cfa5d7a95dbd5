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
    /// <summary>Whether only copies of it are used since <c>with</c> made one: then nobody sees it as it is.</summary>
    public bool IsPattern { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Values => Members.Select(member => member.Value);

    /// <summary>An object in which nothing was written.</summary>
    public static MappingCell Empty(ModelType? type, bool isOpen, Origin? source) =>
        new(type, ImmutableArray<MemberSlot>.Empty, isOpen, source);

    /// <summary>The value of a field; <see langword="null"/> if none was written.</summary>
    public MemberSlot? Find(string key) => IndexOf(key) is >= 0 and var index ? Members[index] : null;

    /// <summary>The value that reading the field gives.</summary>
    public AbstractValue Read(string key) => Find(key)?.Value ?? (IsOpen ? UnknownValue.Instance : ScalarValue.Null);

    /// <summary>The same object with a field written.</summary>
    public MappingCell With(MemberSlot member)
    {
        var index = IndexOf(member.Key);
        return this with { Members = index < 0 ? Members.Add(member) : Members.SetItem(index, member) };
    }

    /// <summary>The same object without a field.</summary>
    public MappingCell Without(string key) => this with { Members = Members.RemoveAll(member => member.Key == key) };

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
