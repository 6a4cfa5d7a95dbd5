namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>
/// The objects of a state, by reference. Immutable: a write copies the few nodes on the path to the object and shares all others, so
/// the changes between two heaps are found without visiting shared nodes.
/// </summary>
internal sealed class ObjectHeap
{
    private const int Bits = 4;
    private const int Width = 1 << Bits;

    /// <summary>No objects.</summary>
    public static readonly ObjectHeap Empty = new(new object?[Width], 0);

    // A node has the cells of 16 references in a row, or 16 nodes of the level below.
    private readonly object?[] _root;
    private readonly int _level;

    private ObjectHeap(object?[] root, int level)
    {
        _root = root;
        _level = level;
    }

    /// <summary>All objects, in the order of their creation.</summary>
    public IReadOnlyList<KeyValuePair<ReferenceValue, HeapCell>> Objects => Empty.ChangesTo(this);

    /// <summary>The references to all objects.</summary>
    public IEnumerable<ReferenceValue> References => Objects.Select(pair => pair.Key);

    /// <summary>The contents of all objects.</summary>
    public IEnumerable<HeapCell> Cells => Objects.Select(pair => pair.Value);

    /// <summary>The contents of an existing object.</summary>
    public HeapCell this[ReferenceValue reference] => Find(reference) ?? throw new KeyNotFoundException();

    /// <summary>Determines whether an object exists.</summary>
    public bool Contains(ReferenceValue reference) => Find(reference) is not null;

    /// <summary>The contents of an object; <see langword="null"/> if it does not exist.</summary>
    public HeapCell? Find(ReferenceValue reference)
    {
        if (!Reaches(_level, reference.Id))
        {
            return null;
        }

        var node = _root;
        for (var level = _level; level > 0 && node is not null; level--)
        {
            node = (object?[]?)node[IndexIn(level, reference.Id)];
        }

        return (HeapCell?)node?[IndexIn(0, reference.Id)];
    }

    /// <summary>The same heap with the contents of an object.</summary>
    public ObjectHeap With(ReferenceValue reference, HeapCell cell) => With(reference.Id, cell);

    /// <summary>The same heap with the contents of several objects.</summary>
    public ObjectHeap With(IEnumerable<KeyValuePair<ReferenceValue, HeapCell>> objects) => objects.Aggregate(this, (heap, pair) => heap.With(pair.Key, pair.Value));

    /// <summary>The same heap without an object.</summary>
    public ObjectHeap Without(ReferenceValue reference) => Contains(reference) ? With(reference.Id, null) : this;

    /// <summary>The objects of another heap that are not in this one, or have other contents here.</summary>
    public IReadOnlyList<KeyValuePair<ReferenceValue, HeapCell>> ChangesTo(ObjectHeap other)
    {
        var changes = new List<KeyValuePair<ReferenceValue, HeapCell>>();
        var level = Math.Max(_level, other._level);
        AddChanges(RootAt(level), other.RootAt(level), level, 0, changes);
        return changes;
    }

    private static bool Reaches(int level, int id) => id >> (Bits * (level + 1)) == 0;

    private static int IndexIn(int level, int id) => (id >> (Bits * level)) & (Width - 1);

    private static object?[] Write(object?[]? node, int level, int id, HeapCell? cell)
    {
        var copy = (object?[]?)node?.Clone() ?? new object?[Width];
        var index = IndexIn(level, id);
        copy[index] = level == 0 ? cell : Write((object?[]?)copy[index], level - 1, id, cell);
        return copy;
    }

    private static void AddChanges(object?[]? from, object?[] to, int level, int start, List<KeyValuePair<ReferenceValue, HeapCell>> changes)
    {
        for (var index = 0; index < Width; index++)
        {
            var child = to[index];
            if (child is null || ReferenceEquals(from?[index], child))
            {
                continue;
            }

            var id = start + (index << (Bits * level));
            if (level == 0)
            {
                changes.Add(new KeyValuePair<ReferenceValue, HeapCell>(new ReferenceValue(id), (HeapCell)child));
            }
            else
            {
                AddChanges((object?[]?)from?[index], (object?[])child, level - 1, id, changes);
            }
        }
    }

    private ObjectHeap With(int id, HeapCell? cell)
    {
        var level = _level;
        while (!Reaches(level, id))
        {
            level++;
        }

        return new ObjectHeap(Write(RootAt(level), level, id, cell), level);
    }

    private object?[] RootAt(int level)
    {
        var root = _root;
        for (var below = _level; below < level; below++)
        {
            var above = new object?[Width];
            above[0] = root;
            root = above;
        }

        return root;
    }
}
