using System.Collections.Immutable;
using KubeGuard.CSharp.Models;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>An object of a model type.</summary>
/// <param name="Type">The model type.</param>
/// <param name="Members">The fields that were written, in that order.</param>
/// <param name="IsOpen">Whether it may contain unknown fields, or other values than those written.</param>
/// <param name="Source">The expression that creates it; <see langword="null"/> if it is created elsewhere.</param>
internal sealed record ObjectCell(ModelType Type, ImmutableArray<MemberSlot> Members, bool IsOpen, Origin? Source) : MappingCell(Members, IsOpen, Source)
{
    /// <summary>Indicates whether only copies of it by <c>with</c> are used, so that no code uses the object itself.</summary>
    public bool IsPattern { get; init; }

    /// <summary>Indicates whether it was serialized and read back, so that the copy is used instead.</summary>
    public bool IsTemplate { get; init; }

    /// <summary>Indicates whether a client received the object itself.</summary>
    public bool IsConsumed { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Values => Variables.IsEmpty ? base.Values : base.Values.Concat(Variables.Values);

    /// <summary>An object in which nothing was written.</summary>
    public static ObjectCell Empty(ModelType type, bool isOpen, Origin? source) => new(type, ImmutableArray<MemberSlot>.Empty, isOpen, source);
}
