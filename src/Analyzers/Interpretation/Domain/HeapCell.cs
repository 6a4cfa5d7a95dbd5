namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>
/// The known contents of one object: <see cref="ObjectCell"/>, <see cref="DictionaryCell"/> or <see cref="SequenceCell"/>.
/// Immutable; a write replaces the cell.
/// </summary>
/// <param name="IsOpen">Whether it may hold more than is known, or other values than are written.</param>
/// <param name="Source">The expression that makes the object; <see langword="null"/> if it is made elsewhere.</param>
internal abstract record HeapCell(bool IsOpen, Origin? Source)
{
    /// <summary>The values that it holds.</summary>
    public abstract IEnumerable<AbstractValue> Values { get; }

    /// <summary>The one object that it holds, at whatever place; <see langword="null"/> if it may hold another value.</summary>
    public ReferenceValue? Only => !IsOpen && Values.Distinct().Take(2).ToList() is [ReferenceValue only] ? only : null;
}
