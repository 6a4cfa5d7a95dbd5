using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// The labels of an object, as far as they are known. Every question has three answers; <see langword="null"/> means that
/// the labels do not tell.
/// </summary>
internal sealed class LabelSet
{
    /// <summary>Certainly no labels.</summary>
    public static readonly LabelSet Empty = new(new Dictionary<string, KnownText>(), isComplete: true);

    private readonly IReadOnlyDictionary<string, KnownText> _values;

    /// <summary>Creates a set of labels.</summary>
    /// <param name="values">The labels that are known, with what is known of their values.</param>
    /// <param name="isComplete">Whether there are certainly no others.</param>
    public LabelSet(IReadOnlyDictionary<string, KnownText> values, bool isComplete)
    {
        _values = values;
        IsComplete = isComplete;
    }

    /// <summary>The labels that are known, with what is known of their values.</summary>
    public IEnumerable<KeyValuePair<string, KnownText>> Values => _values;

    /// <summary>Indicates whether there are certainly no other labels.</summary>
    public bool IsComplete { get; }

    /// <summary>Labels that are known whole.</summary>
    public static LabelSet Of(params (string Key, string Value)[] labels) =>
        new(labels.ToDictionary(label => label.Key, label => new KnownText(label.Value), StringComparer.Ordinal), isComplete: true);

    /// <summary>The labels that are written at a place.</summary>
    public static LabelSet Of(ManifestCursor place)
    {
        var values = new Dictionary<string, KnownText>(place.Entries.Count, StringComparer.Ordinal);
        foreach (var entry in place.Entries)
        {
            if (!entry.IsAbsent)
            {
                values[entry.Segment.Key!] = entry.Text ?? KnownText.Unknown;
            }
        }

        return new LabelSet(values, place.IsComplete);
    }

    /// <summary>The same labels and some more, which replace those of the same keys.</summary>
    public LabelSet With(IEnumerable<KeyValuePair<string, KnownText>> labels)
    {
        var values = _values.ToDictionary(label => label.Key, label => label.Value, StringComparer.Ordinal);
        foreach (var label in labels)
        {
            values[label.Key] = label.Value;
        }

        return new LabelSet(values, IsComplete);
    }

    /// <summary>The same labels, and maybe others.</summary>
    public LabelSet Opened() => new(_values, isComplete: false);

    /// <summary>Determines whether there is a label of a key.</summary>
    public bool? Has(string key) => Has(key, _ => true);

    /// <summary>Determines whether there is a label of a key, and its value satisfies a condition.</summary>
    public bool? Has(string key, Func<KnownText, bool?> condition) =>
        _values.TryGetValue(key, out var value) ? condition(value)
        : IsComplete ? false
        : null;
}
