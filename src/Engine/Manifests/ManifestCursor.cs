using System.Globalization;

namespace KubeGuard.Manifests;

/// <summary>
/// A place in a manifest tree: the node that is there and the path to it. Every place below an absent one is absent,
/// and below an unknown one unknown, so a rule can walk to a field without a check at every step.
/// </summary>
internal sealed class ManifestCursor
{
    // Rules walk to the same places again and again, so a place keeps those below it: what is written in an array, fields
    // that are not written as a linked list, the last one first. If two threads add such a field at the same time, one
    // of the two is lost and created again later.
    private readonly string? _key;
    private readonly int _index;
    private readonly ManifestCursor? _earlierMissing;
    private ManifestCursor? _lastMissing;
    private ManifestCursor[]? _written;
    private volatile bool _hasAllWritten;

    private ManifestCursor(ManifestCursor? parent, PathSegment segment, ManifestNode? node, Presence presence, ManifestCursor? earlierMissing = null)
    {
        Parent = parent;
        Node = node;
        Presence = presence;
        _key = segment.Key;
        _index = segment.Index;
        _earlierMissing = earlierMissing;
    }

    /// <summary>The place this one was reached from; <see langword="null"/> at the root.</summary>
    public ManifestCursor? Parent { get; }

    /// <summary>The last step of the path.</summary>
    public PathSegment Segment => _key is { } key ? PathSegment.Of(key) : PathSegment.Of(_index);

    /// <summary>The node here, if one is written: also an explicit null or an unknown value.</summary>
    public ManifestNode? Node { get; }

    /// <summary>Indicates whether there is a value here.</summary>
    public Presence Presence { get; }

    /// <summary>Indicates whether there is certainly nothing here.</summary>
    public bool IsAbsent => Presence == Presence.Absent;

    /// <summary>Indicates whether there certainly is a value here.</summary>
    public bool IsPresent => Presence == Presence.Present;

    /// <summary>Indicates whether nothing certain can be said.</summary>
    public bool IsUnknown => Presence == Presence.Unknown;

    /// <summary>Indicates whether all items or entries of this place are known. An absent place has none.</summary>
    public bool IsComplete => Node switch
    {
        MappingNode mapping => mapping.IsComplete,
        SequenceNode sequence => sequence.IsComplete,
        _ => IsAbsent,
    };

    /// <summary>The path from the root.</summary>
    public ManifestPath Path
    {
        get
        {
            var depth = 0;
            for (var cursor = Parent; cursor is not null; cursor = cursor.Parent)
            {
                depth++;
            }

            var segments = new PathSegment[depth];
            for (var cursor = this; cursor.Parent is not null; cursor = cursor.Parent)
            {
                segments[--depth] = cursor.Segment;
            }

            return ManifestPath.Of(segments);
        }
    }

    /// <summary>This place if it has a value, otherwise the nearest place above it that has one.</summary>
    public ManifestCursor Owner
    {
        get
        {
            var cursor = this;
            while (!cursor.IsPresent && cursor.Parent is { } parent)
            {
                cursor = parent;
            }

            return cursor;
        }
    }

    /// <summary>
    /// Where the value here is written, or the nearest thing around it that is there and has a location;
    /// <see langword="null"/> if nothing has.
    /// </summary>
    public ManifestLocation? NearestLocation
    {
        get
        {
            for (var cursor = this; cursor is not null; cursor = cursor.Parent)
            {
                if (!cursor.IsAbsent && cursor.Node?.Location is { } location)
                {
                    return location;
                }
            }

            return null;
        }
    }

    /// <summary>The boolean here; <see langword="null"/> if it is none or unknown.</summary>
    public bool? Boolean => Node is ScalarNode { Kind: ScalarKind.Boolean } scalar ? scalar.Text.Value == "true" : null;

    /// <summary>The whole number here; <see langword="null"/> if it is none or unknown.</summary>
    public long? Integer =>
        Node is ScalarNode { Kind: ScalarKind.Integer } scalar
            ? long.Parse(scalar.Text.Value!, CultureInfo.InvariantCulture)
            : null;

    /// <summary>The known part of the string here; <see langword="null"/> if it is none.</summary>
    public KnownText? Text => Node is ScalarNode { Kind: ScalarKind.String } scalar ? scalar.Text : null;

    /// <summary>The string here; <see langword="null"/> if it is none or not fully known.</summary>
    public string? String => Text?.Value;

    /// <summary>The known items of the sequence here; none if it is not a sequence.</summary>
    public ReadOnlyArray<ManifestCursor> Items => Node is SequenceNode sequence ? new(AllWritten(sequence.Items.Count)) : [];

    /// <summary>The known entries of the mapping here; none if it is not a mapping.</summary>
    public ReadOnlyArray<ManifestCursor> Entries => Node is MappingNode mapping ? new(AllWritten(mapping.Entries.Count)) : [];

    /// <summary>The field of the mapping here.</summary>
    /// <param name="key">The field name as in the Kubernetes API.</param>
    public ManifestCursor this[string key]
    {
        get
        {
            if (Node is not MappingNode mapping)
            {
                return Missing(key, IsAbsent ? Presence.Absent : Presence.Unknown);
            }

            var index = mapping.IndexOf(key);
            return index >= 0 ? WrittenAt(Written(mapping.Entries.Count), index) : Missing(key, mapping.IsComplete ? Presence.Absent : Presence.Unknown);
        }
    }

    /// <summary>
    /// The field of the mapping here, if it is written, be it as null. No place is made for one that is not, so rules look for
    /// fields that few objects have in this way.
    /// </summary>
    /// <param name="key">The field name as in the Kubernetes API.</param>
    public ManifestCursor? Find(string key) =>
        Node is MappingNode mapping && mapping.IndexOf(key) is >= 0 and var index ? WrittenAt(Written(mapping.Entries.Count), index) : null;

    /// <summary>The known items of the sequence in a field; none if it is not written or not a sequence.</summary>
    /// <param name="key">The field name as in the Kubernetes API.</param>
    public ReadOnlyArray<ManifestCursor> ItemsOf(string key) => Find(key)?.Items ?? [];

    /// <summary>The known entries of the mapping in a field; none if it is not written or not a mapping.</summary>
    /// <param name="key">The field name as in the Kubernetes API.</param>
    public ReadOnlyArray<ManifestCursor> EntriesOf(string key) => Find(key)?.Entries ?? [];

    /// <summary>The place that some steps lead to from here.</summary>
    public ManifestCursor At(IEnumerable<PathSegment> steps) =>
        steps.Aggregate(this, (cursor, step) => step.Key is { } key ? cursor[key] : cursor.ItemAt(step));

    /// <summary>The place at the root of a tree.</summary>
    public static ManifestCursor Root(ManifestNode node) => new(null, default, node, PresenceOf(node));

    /// <summary>Determines whether the value here is certainly this boolean.</summary>
    public bool Is(bool value) => Boolean == value;

    /// <summary>Determines whether the value here is certainly this number.</summary>
    public bool Is(long value) => Integer == value;

    /// <summary>Determines whether the value here is certainly this string.</summary>
    public bool Is(string value) => Text?.Is(value) == true;

    /// <summary>Determines whether there is certainly no value here or certainly another boolean.</summary>
    public bool IsNot(bool value) => IsAbsent || Boolean == !value;

    /// <summary>Determines whether there is certainly no value here or certainly another string.</summary>
    public bool IsNot(string value) => IsAbsent || Text?.Is(value) == false;

    /// <summary>
    /// Determines whether all items of the sequence here are known and satisfy a condition. True for an absent
    /// sequence, false for one that is unknown or open.
    /// </summary>
    public bool HasOnly(Func<ManifestCursor, bool> condition) => IsComplete && Items.All(condition);

    /// <summary>The same place with everything below it open; see <see cref="ManifestNode.Opened"/>.</summary>
    public ManifestCursor Opened() => new(Parent, Segment, Node?.Opened(), IsAbsent ? Presence.Unknown : Presence);

    /// <summary>The same place with only the keys of its mapping: the values are unknown.</summary>
    public ManifestCursor WithoutValues() => Node is MappingNode mapping
        ? new(Parent, Segment, new MappingNode([.. mapping.Entries.Select(entry => new MappingEntry(entry.Key, new UnknownNode()))], mapping.IsComplete, mapping.Location), Presence)
        : this;

    /// <summary>The same place with another value for one of its written fields.</summary>
    /// <param name="key">The field.</param>
    /// <param name="value">The new value.</param>
    internal ManifestCursor With(string key, ManifestNode value)
    {
        var mapping = (MappingNode)Node!;
        var entries = mapping.Entries.Select(entry => entry.Key == key ? new MappingEntry(key, value) : entry);
        return new ManifestCursor(Parent, Segment, new MappingNode([.. entries], mapping.IsComplete, mapping.Location), Presence);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Path} ({Presence})";

    private static Presence PresenceOf(ManifestNode node) => node switch
    {
        UnknownNode => Presence.Unknown,
        ScalarNode { Kind: ScalarKind.Null } => Presence.Absent,
        _ => Presence.Present,
    };

    private ManifestCursor ItemAt(PathSegment step) =>
        step.Index < Items.Count ? Items[step.Index] : new ManifestCursor(this, step, null, IsComplete ? Presence.Absent : Presence.Unknown);

    private ManifestCursor Missing(string key, Presence presence)
    {
        for (var known = _lastMissing; known is not null; known = known._earlierMissing)
        {
            if (known._key == key)
            {
                return known;
            }
        }

        return _lastMissing = new(this, PathSegment.Of(key), null, presence, _lastMissing);
    }

    // All threads fill the same array, since what one of them finds complete must be complete for the others.
    private ManifestCursor[] Written(int count) =>
        _written ?? Interlocked.CompareExchange(ref _written, new ManifestCursor[count], null) ?? _written!;

    private ManifestCursor[] AllWritten(int count)
    {
        var written = Written(count);
        if (!_hasAllWritten)
        {
            for (var i = 0; i < count; i++)
            {
                WrittenAt(written, i);
            }

            _hasAllWritten = true;
        }

        return written;
    }

    private ManifestCursor WrittenAt(ManifestCursor[] written, int index) => written[index] ??= Reach(index);

    private ManifestCursor Reach(int index)
    {
        var (segment, node) = Node is MappingNode mapping
            ? (PathSegment.Of(mapping.Entries[index].Key), mapping.Entries[index].Value)
            : (PathSegment.Of(index), ((SequenceNode)Node!).Items[index]);
        return new ManifestCursor(this, segment, node, PresenceOf(node));
    }
}
