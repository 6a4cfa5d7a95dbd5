using System.Collections.Immutable;
using KubeGuard.CSharp.Models;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>An object of a model type.</summary>
/// <param name="Type">The model type.</param>
/// <param name="Members">The fields that were written, in that order.</param>
/// <param name="IsOpen">Whether it may hold more than is known, or other values than are written.</param>
/// <param name="Source">The expression that makes it; <see langword="null"/> if it is made elsewhere.</param>
internal sealed record ObjectCell(ModelType Type, ImmutableArray<MemberSlot> Members, bool IsOpen, Origin? Source) : MappingCell(Members, IsOpen, Source)
{
    /// <summary>Whether only copies of it are used since <c>with</c> made one: then no code sees it as it is.</summary>
    public bool IsPattern { get; init; }

    /// <summary>Whether it was written as text and read back, so that the copy is used in its place.</summary>
    public bool IsTemplate { get; init; }

    /// <summary>Whether a client got it as it is.</summary>
    public bool IsConsumed { get; init; }

    /// <summary>An object in which nothing was written.</summary>
    public static ObjectCell Empty(ModelType type, bool isOpen, Origin? source) => new(type, ImmutableArray<MemberSlot>.Empty, isOpen, source);
}
