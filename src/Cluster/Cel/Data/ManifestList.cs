using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Cel.Data;

/// <summary>A sequence of a manifest.</summary>
/// <param name="node">The sequence.</param>
/// <param name="source">The object that it is in.</param>
/// <param name="depth">The number of steps from the object to it.</param>
internal sealed class ManifestList(SequenceNode node, ManifestSource source, int depth) : CelList, IManifestValue
{
    private readonly CelValue?[] _items = new CelValue?[node.Items.Count];
    private bool? _isWhollyKnown;

    /// <inheritdoc/>
    public override int Count => _items.Length;

    /// <inheritdoc/>
    public override CelUnknown? Rest => node.IsComplete ? null : source.Unknown;

    /// <inheritdoc/>
    public override bool IsWhollyKnown => _isWhollyKnown ??= node.IsWhollyKnown();

    /// <inheritdoc/>
    public ManifestNode Node => node;

    /// <inheritdoc/>
    public int Depth => depth;

    /// <inheritdoc/>
    public override CelValue this[int index] => _items[index] ??= ManifestValue.Of(node.Items[index], source, depth + 1);
}
