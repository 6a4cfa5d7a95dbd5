using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Tests.Admission.Generated;

/// <summary>Changes one field of an object: removes it, writes null, or writes a value of another type.</summary>
/// <param name="random">Chooses the field and the change.</param>
internal sealed class ObjectMutation(Random random)
{
    /// <summary>A changed copy of an object.</summary>
    public KubernetesObject Of(KubernetesObject target)
    {
        var steps = target.Root.Entries.Where(entry => entry.Segment.Key is not ("apiVersion" or "kind")).SelectMany(Below).ToList();
        var place = steps[random.Next(steps.Count)];
        return KubernetesObject.FromDocument(Changed(target.Root.Node!, [.. place.Path.Segments], 0))!;
    }

    private static IEnumerable<ManifestCursor> Below(ManifestCursor cursor) => cursor.Entries.Concat(cursor.Items).SelectMany(Below).Prepend(cursor);

    private ManifestNode Changed(ManifestNode node, IReadOnlyList<PathSegment> path, int depth)
    {
        var isLast = depth == path.Count - 1;
        return node switch
        {
            MappingNode mapping => new MappingNode([.. mapping.Entries.SelectMany(entry => entry.Key != path[depth].Key ? [entry]
                : Next(entry.Value) is { } value ? [new MappingEntry(entry.Key, value)]
                : Array.Empty<MappingEntry>())]),
            SequenceNode sequence => new SequenceNode([.. sequence.Items.SelectMany((item, index) => index != path[depth].Index ? [item] : Next(item) is { } value ? [value] : Array.Empty<ManifestNode>())]),
            _ => node,
        };

        ManifestNode? Next(ManifestNode value) => isLast ? Replacement(value) : Changed(value, path, depth + 1);
    }

    private ManifestNode? Replacement(ManifestNode node) => random.Next(3) switch
    {
        0 => null,
        1 => ScalarNode.Null(),
        _ => OtherTypes(node)[random.Next(OtherTypes(node).Length)],
    };

    private static ManifestNode[] OtherTypes(ManifestNode node) => node switch
    {
        MappingNode => [new SequenceNode([]), ScalarNode.String("text"), new MappingNode([])],
        SequenceNode => [new MappingNode([]), ScalarNode.Integer(0), new SequenceNode([])],
        ScalarNode { Kind: ScalarKind.Boolean, Text.Value: "true" } => [ScalarNode.Boolean(false), ScalarNode.String("true")],
        ScalarNode { Kind: ScalarKind.Boolean } => [ScalarNode.Boolean(true), ScalarNode.Integer(1)],
        ScalarNode { Kind: ScalarKind.Integer } => [ScalarNode.Integer(0), ScalarNode.String("0"), ScalarNode.Boolean(true)],
        _ => [ScalarNode.String(""), ScalarNode.Integer(5), new SequenceNode([])],
    };
}
