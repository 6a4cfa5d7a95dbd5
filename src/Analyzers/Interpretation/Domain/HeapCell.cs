namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>
/// The known contents of one object: <see cref="ObjectCell"/>, <see cref="DictionaryCell"/> or <see cref="SequenceCell"/>.
/// Immutable; a write replaces the cell.
/// </summary>
/// <param name="IsOpen">Whether it may contain unknown parts, or other values than those written.</param>
/// <param name="Source">The expression that creates the object; <see langword="null"/> if it is created elsewhere.</param>
internal abstract record HeapCell(bool IsOpen, Origin? Source)
{
    /// <summary>The values in it.</summary>
    public abstract IEnumerable<AbstractValue> Values { get; }

    /// <summary>The single object in it, at any place; <see langword="null"/> if it may contain another value.</summary>
    public ReferenceValue? Only => !IsOpen && Values.Distinct().Take(2).ToList() is [ReferenceValue only] ? only : null;
}
