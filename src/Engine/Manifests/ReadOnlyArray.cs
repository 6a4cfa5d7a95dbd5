using System.Collections;

namespace KubeGuard.Manifests;

/// <summary>
/// Items that do not change, none by default. Trees and cursors have one at every mapping and sequence, so going through it allocates
/// nothing and calls no interface.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="items">The items, which nobody else may change.</param>
internal readonly struct ReadOnlyArray<T>(T[] items) : IReadOnlyList<T>
{
    private readonly T[]? _items = items;

    /// <inheritdoc/>
    public int Count => _items?.Length ?? 0;

    /// <inheritdoc/>
    public T this[int index] => _items![index];

    /// <summary>Goes through the items.</summary>
    public Enumerator GetEnumerator() => new(_items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <summary>A place among the items.</summary>
    /// <param name="items">The items.</param>
    public struct Enumerator(T[] items)
    {
        private int _index = -1;

        /// <summary>The item here.</summary>
        public readonly T Current => items[_index];

        /// <summary>Goes to the next item.</summary>
        /// <returns><see langword="false"/> behind the last one.</returns>
        public bool MoveNext() => ++_index < items.Length;
    }
}
