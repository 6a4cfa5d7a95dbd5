using KubeGuard.CSharp.Interpretation;
using KubeGuard.Manifests;

namespace KubeGuard.CSharp.Trees;

/// <summary>Makes manifest trees of what the interpreter knows.</summary>
/// <param name="state">What is known in the end.</param>
internal sealed class TreeFactory(ExecutionState state)
{
    private readonly Dictionary<ReferenceValue, ManifestNode> _nodes = [];
    private readonly HashSet<ReferenceValue> _entered = [];

    /// <summary>The tree of an object.</summary>
    public ManifestNode Create(ReferenceValue root) => Create((AbstractValue)root, null, null);

    private ManifestNode Create(AbstractValue value, Origin? holder, Origin? origin)
    {
        var location = origin is null ? null : SyntaxLocation.OfValue(origin);
        return value switch
        {
            ScalarValue scalar => Create(scalar, location),
            ReferenceValue reference when state.Find(reference) is { } cell => Create(reference, cell, holder),
            _ => new UnknownNode(location),
        };
    }

    private static ScalarNode Create(ScalarValue scalar, ManifestLocation? location) => scalar.Kind switch
    {
        ScalarKind.Null => ScalarNode.Null(location),
        ScalarKind.Boolean => ScalarNode.Boolean(scalar.Text.Value == "true", location),
        ScalarKind.Integer => ScalarNode.Integer(long.Parse(scalar.Text.Value!, System.Globalization.CultureInfo.InvariantCulture), location),
        ScalarKind.Float => ScalarNode.Float(scalar.Text.Value!, location),
        _ => ScalarNode.String(scalar.Text, location),
    };

    private ManifestNode Create(ReferenceValue reference, HeapCell cell, Origin? holder)
    {
        if (_nodes.TryGetValue(reference, out var known))
        {
            return known;
        }

        // An object that holds itself has no tree.
        if (_entered.Count >= WorkLimits.TreeDepth || !_entered.Add(reference))
        {
            return new UnknownNode();
        }

        var node = cell switch
        {
            MappingCell mapping => Create(mapping),
            SequenceCell sequence => Create(sequence, holder),
            _ => new UnknownNode(),
        };
        _entered.Remove(reference);
        _nodes.Add(reference, node);
        return node;
    }

    private ManifestNode Create(MappingCell mapping) => new MappingNode(
        [.. mapping.Members.Select(member => new MappingEntry(
            member.Key,
            Create(member.Value, member.KeyOrigin, member.ValueOrigin),
            member.KeyOrigin is { } key ? SyntaxLocation.OfValue(key) : null))],
        !mapping.IsOpen,
        mapping.Source is { } source ? SyntaxLocation.OfObject(source) : null);

    private ManifestNode Create(SequenceCell sequence, Origin? holder) => new SequenceNode(
        [.. sequence.All.Select(item => Create(item.Value, null, item.Origin))],
        !sequence.IsOpen,
        sequence.Source is { } source ? SyntaxLocation.OfCollection(source, holder) : null);
}
