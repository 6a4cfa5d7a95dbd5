using System.Diagnostics.CodeAnalysis;

namespace KubeGuard.Manifests;

/// <summary>A mapping of field names to values: a Kubernetes object or a map such as labels.</summary>
internal sealed class MappingNode : ManifestNode
{
    private const int IndexThreshold = 9;
    private readonly Dictionary<string, MappingEntry>? _index;

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
        Entries = entries;
        IsComplete = isComplete;
        if (entries.Count >= IndexThreshold)
        {
            _index = new Dictionary<string, MappingEntry>(entries.Count, StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                _index[entry.Key] = entry;
            }
        }
    }

    /// <summary>The entries in written order.</summary>
    public IReadOnlyList<MappingEntry> Entries { get; }

    /// <summary>Indicates whether a key that is not in <see cref="Entries"/> is certainly absent.</summary>
    public bool IsComplete { get; }

    /// <summary>Finds the entry of a key. Keys are case-sensitive, as in Kubernetes.</summary>
    /// <param name="key">The field name as in the Kubernetes API, for example <c>hostNetwork</c>.</param>
    /// <param name="entry">The entry, if there is one.</param>
    public bool TryGet(string key, [NotNullWhen(true)] out MappingEntry? entry)
    {
        if (_index is not null)
        {
            return _index.TryGetValue(key, out entry);
        }

        for (var i = Entries.Count - 1; i >= 0; i--)
        {
            if (string.Equals(Entries[i].Key, key, StringComparison.Ordinal))
            {
                entry = Entries[i];
                return true;
            }
        }

        entry = null;
        return false;
    }

    /// <inheritdoc/>
    public override ManifestNode Opened() =>
        new MappingNode(
            [.. Entries.Select(entry => new MappingEntry(entry.Key, entry.Value.Opened()))],
            isComplete: false,
            Location);
}
