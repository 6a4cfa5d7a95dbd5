using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>
/// The known contents of one object: <see cref="ObjectCell"/>, <see cref="DictionaryCell"/>, <see cref="SequenceCell"/> or <see cref="InstanceCell"/>.
/// Immutable; a write replaces the cell.
/// </summary>
/// <param name="IsOpen">Whether it may contain unknown parts, or other values than those written.</param>
/// <param name="Source">The expression that creates the object; <see langword="null"/> if it is created elsewhere.</param>
internal abstract record HeapCell(bool IsOpen, Origin? Source)
{
    /// <summary>No variables.</summary>
    public static readonly ImmutableDictionary<ISymbol, AbstractValue> NoVariables = ImmutableDictionary.Create<ISymbol, AbstractValue>(SymbolEqualityComparer.Default);

    /// <summary>
    /// The variables that its methods share and that are not part of a manifest: fields, properties and captured parameters of a
    /// primary constructor. Any other variable is unknown.
    /// </summary>
    public ImmutableDictionary<ISymbol, AbstractValue> Variables { get; init; } = NoVariables;

    /// <summary>The values in it.</summary>
    public abstract IEnumerable<AbstractValue> Values { get; }

    /// <summary>The single object in it, at any place; <see langword="null"/> if it may contain another value.</summary>
    public ReferenceValue? Only => !IsOpen && Values.Distinct().Take(2).ToList() is [ReferenceValue only] ? only : null;
}
