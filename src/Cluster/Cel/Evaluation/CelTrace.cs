using KubeGuard.Cluster.Cel.Data;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>
/// The nodes of manifests that an evaluation reads. A step that ends with the result of one of its parts drops what the other parts read.
/// </summary>
internal sealed class CelTrace
{
    private readonly List<(ManifestNode Node, int Depth)> _nodes = [];

    /// <summary>The number of nodes so far, to be passed to <see cref="Drop"/>.</summary>
    public int Count => _nodes.Count;

    /// <summary>The nodes, the deepest first.</summary>
    public IReadOnlyList<ManifestNode> Nodes => [.. _nodes.OrderByDescending(node => node.Depth).Select(node => node.Node).Distinct()];

    /// <summary>Remembers that a value was read.</summary>
    public void Read(CelValue value)
    {
        if (value is IManifestValue { Node: var node, Depth: var depth })
        {
            _nodes.Add((node, depth));
        }
    }

    /// <summary>Remembers that a part of a value was read, in place of the value if that was read just before.</summary>
    /// <param name="value">The value.</param>
    /// <param name="key">The name or index of the part.</param>
    public void ReadPart(CelValue value, CelValue key)
    {
        var part = (value, key) switch
        {
            (ManifestMap map, CelString name) => map.NodeOf(name.Value),
            (ManifestList { Node: SequenceNode sequence }, CelInt { Value: >= 0 and var index }) when index < sequence.Items.Count => sequence.Items[(int)index],
            _ => null,
        };
        if (part is not null && value is IManifestValue { Node: var node, Depth: var depth })
        {
            if (_nodes.Count > 0 && _nodes[_nodes.Count - 1].Node == node)
            {
                _nodes.RemoveAt(_nodes.Count - 1);
            }

            _nodes.Add((part, depth + 1));
        }
    }

    /// <summary>Forgets what was read between two points.</summary>
    /// <param name="start">The <see cref="Count"/> at the first point.</param>
    /// <param name="end">That at the second.</param>
    public void Drop(int start, int end) => _nodes.RemoveRange(start, end - start);
}
