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
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Values => Members.Select(member => member.Value);

    /// <summary>An object in which nothing was written.</summary>
    public static MappingCell Empty(ModelType? type, bool isOpen, Origin? source) =>
        new(type, ImmutableArray<MemberSlot>.Empty, isOpen, source);

    /// <summary>The value of a field; <see langword="null"/> if none was written.</summary>
    public MemberSlot? Find(string key)
    {
        foreach (var member in Members)
        {
            if (member.Key == key)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>The value that reading the field gives.</summary>
    public AbstractValue Read(string key) => Find(key)?.Value ?? (IsOpen ? UnknownValue.Instance : ScalarValue.Null);

    /// <summary>The same object with a field written.</summary>
    public MappingCell With(MemberSlot member)
    {
        var old = Find(member.Key);
        return this with { Members = old is null ? Members.Add(member) : Members.Replace(old, member) };
    }

    /// <summary>The same object without a field.</summary>
    public MappingCell Without(string key) => this with { Members = Members.RemoveAll(member => member.Key == key) };
}
