using System.Diagnostics.CodeAnalysis;

namespace KubeGuard.Manifests;

/// <summary>A mapping of field names to values: a Kubernetes object or a map such as labels.</summary>
internal sealed class MappingNode : ManifestNode
{
    // Up to here a search through all entries is as fast as a dictionary, which also has to be made.
    private const int MaxEntriesWithoutIndex = 16;

    private readonly MappingEntry[] _entries;
    private Dictionary<string, int>? _index;

    /// <summary>Creates a mapping.</summary>
    /// <param name="entries">The entries in written order; the last of equal keys wins.</param>
    /// <param name="isComplete">
    /// Whether the entries are all there are. In a complete mapping an absent key is absent;
    /// in an open one it is unknown.
    /// </param>
    /// <param name="location">The place of its name in the source.</param>
    public MappingNode(IReadOnlyList<MappingEntry> entries, bool isComplete = true, ManifestLocation? location = null)
        : base(location)
    {
        _entries = entries as MappingEntry[] ?? [.. entries];
        IsComplete = isComplete;
    }

    /// <summary>The entries in written order.</summary>
    public ReadOnlyArray<MappingEntry> Entries => new(_entries);

    /// <summary>Indicates whether a key that is not in <see cref="Entries"/> is certainly absent.</summary>
    public bool IsComplete { get; }

    /// <summary>Finds the entry of a key. Keys are case-sensitive, as in Kubernetes.</summary>
    /// <param name="key">The field name as in the Kubernetes API, for example <c>hostNetwork</c>.</param>
    /// <param name="entry">The entry, if there is one.</param>
    public bool TryGet(string key, [NotNullWhen(true)] out MappingEntry? entry)
    {
        var index = IndexOf(key);
        entry = index < 0 ? null : _entries[index];
        return entry is not null;
    }

    /// <summary>The index of the entry of a key; -1 if there is none.</summary>
    internal int IndexOf(string key)
    {
        if (_entries.Length > MaxEntriesWithoutIndex)
        {
            return (_index ??= CreateIndex()).TryGetValue(key, out var known) ? known : -1;
        }

        var index = _entries.Length - 1;
        while (index >= 0 && _entries[index].Key != key)
        {
            index--;
        }

        return index;
    }

    /// <inheritdoc/>
    public override ManifestNode Opened() =>
        new MappingNode(
            [.. Entries.Select(entry => new MappingEntry(entry.Key, entry.Value.Opened()))],
            isComplete: false,
            Location);

    private Dictionary<string, int> CreateIndex()
    {
        var index = new Dictionary<string, int>(_entries.Length, StringComparer.Ordinal);
        for (var i = 0; i < _entries.Length; i++)
        {
            index[_entries[i].Key] = i;
        }

        return index;
    }
}
