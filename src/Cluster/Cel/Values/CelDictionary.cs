using System.Diagnostics.CodeAnalysis;

namespace KubeGuard.Cluster.Cel.Values;

/// <summary>A map of given entries.</summary>
internal sealed class CelDictionary : CelMap
{
    private readonly Dictionary<CelValue, CelValue> _entries = new(CelKeyComparer.Instance);

    /// <summary>Creates a map.</summary>
    /// <param name="entries">The entries; each key is a boolean, a number or a string, and there once.</param>
    public CelDictionary(IEnumerable<KeyValuePair<CelValue, CelValue>> entries)
    {
        foreach (var entry in entries)
        {
            _entries[entry.Key] = entry.Value;
        }
    }

    /// <inheritdoc/>
    public override int Count => _entries.Count;

    /// <inheritdoc/>
    public override IEnumerable<CelValue> Keys => _entries.Keys;

    /// <summary>A map of strings to values.</summary>
    public static CelDictionary Of(params IEnumerable<(string Key, CelValue Value)> entries) =>
        new(entries.Select(entry => new KeyValuePair<CelValue, CelValue>(new CelString(entry.Key), entry.Value)));

    /// <inheritdoc/>
    public override bool TryGet(CelValue key, [NotNullWhen(true)] out CelValue? value) => _entries.TryGetValue(key, out value);
}
