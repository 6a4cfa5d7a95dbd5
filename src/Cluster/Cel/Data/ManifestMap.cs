using System.Diagnostics.CodeAnalysis;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Cel.Data;

/// <summary>A mapping of a manifest.</summary>
/// <param name="node">The mapping.</param>
/// <param name="source">The object that it is in.</param>
/// <param name="depth">The number of steps from the object to it.</param>
internal sealed class ManifestMap(MappingNode node, ManifestSource source, int depth) : CelMap, IManifestValue
{
    private readonly CelValue?[] _values = new CelValue?[node.Entries.Count];
    private CelValue[]? _keys;
    private bool? _isWhollyKnown;

    /// <inheritdoc/>
    public override int Count => KeyArray.Length;

    /// <inheritdoc/>
    public override IEnumerable<CelValue> Keys => KeyArray;

    /// <inheritdoc/>
    public override CelUnknown? Rest => node.IsComplete ? null : source.Unknown;

    /// <inheritdoc/>
    public override bool IsWhollyKnown => _isWhollyKnown ??= node.IsWhollyKnown();

    /// <inheritdoc/>
    public ManifestNode Node => node;

    /// <inheritdoc/>
    public int Depth => depth;

    private CelValue[] KeyArray => _keys ??=
        [.. node.Entries.Where((entry, index) => IsThere(index) && node.IndexOf(entry.Key) == index).Select(entry => new CelString(entry.Key))];

    /// <inheritdoc/>
    public override bool TryGet(CelValue key, [NotNullWhen(true)] out CelValue? value)
    {
        var index = key is CelString { Value: var name } ? node.IndexOf(name) : -1;
        value = index < 0 ? Rest : IsThere(index) ? ValueAt(index) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public override CelValue Has(CelValue key)
    {
        var index = key is CelString { Value: var name } ? node.IndexOf(name) : -1;

        // What cannot be evaluated may be null.
        return index < 0 ? Rest as CelValue ?? CelBool.False
            : node.Entries[index].Value is UnknownNode ? source.Unknown
            : CelBool.Of(IsThere(index));
    }

    /// <summary>The node of a key; <see langword="null"/> if it has none.</summary>
    /// <param name="key">The key.</param>
    public ManifestNode? NodeOf(string key) => node.IndexOf(key) is >= 0 and var index && IsThere(index) ? node.Entries[index].Value : null;

    private bool IsThere(int index) => source.KeepsNulls || node.Entries[index].Value is not ScalarNode { Kind: ScalarKind.Null };

    private CelValue ValueAt(int index) => _values[index] ??= ManifestValue.Of(node.Entries[index].Value, source, depth + 1);
}
