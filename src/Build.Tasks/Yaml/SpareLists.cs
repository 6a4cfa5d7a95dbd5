namespace KubeGuard.Build.Yaml;

/// <summary>Lists that are used again, since those of a document's nodes grow one by one and are then copied to arrays of the right size.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
internal sealed class SpareLists<T>
{
    private readonly Stack<List<T>> _spare = new();

    /// <summary>An empty list.</summary>
    public List<T> Take() => _spare.Count > 0 ? _spare.Pop() : [];

    /// <summary>Gives a list back.</summary>
    /// <returns>Its items.</returns>
    public T[] Return(List<T> list)
    {
        T[] items = [.. list];
        list.Clear();
        _spare.Push(list);
        return items;
    }
}
