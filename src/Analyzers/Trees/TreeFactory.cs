using KubeGuard.CSharp.Interpretation;
using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.Manifests;

namespace KubeGuard.CSharp.Trees;

/// <summary>Creates manifest trees from the interpreter's state.</summary>
/// <param name="state">The final state.</param>
/// <param name="path">The path for which they are created.</param>
internal sealed class TreeFactory(ExecutionState state, PathChoice path)
{
    private readonly Dictionary<ReferenceValue, ManifestNode> _nodes = [];
    private readonly HashSet<ReferenceValue> _entered = [];

    // The number of enclosing values that exist on one path only.
    private int _choices;

    /// <summary>The tree of an object.</summary>
    public ManifestNode Create(ReferenceValue root) => Create((AbstractValue)root, null, null);

    private ManifestNode Create(AbstractValue value, Origin? owner, Origin? origin) => value switch
    {
        ChoiceValue choice => Create(choice, owner, origin),
        ScalarValue scalar => Create(scalar, LocationOf(origin)),
        ReferenceValue reference when state.Find(reference) is { } cell => Create(reference, cell, owner),
        _ => new UnknownNode(LocationOf(origin)),
    };

    private SyntaxLocation? LocationOf(Origin? origin) => origin is null ? null : SyntaxLocation.OfValue(origin, _choices > 0);

    private ManifestNode Create(ChoiceValue choice, Origin? owner, Origin? origin)
    {
        if (path.TakesRight(choice.Join) is not { } isRight)
        {
            return new UnknownNode(LocationOf(origin));
        }

        _choices++;
        var node = isRight ? Create(choice.Right, owner, choice.RightOrigin ?? origin) : Create(choice.Left, owner, choice.LeftOrigin ?? origin);
        _choices--;
        return node;
    }

    private static ScalarNode Create(ScalarValue scalar, ManifestLocation? location) => scalar.Kind switch
    {
        ScalarKind.Null => ScalarNode.Null(location),
        ScalarKind.Boolean => ScalarNode.Boolean(scalar.Text.Value == "true", location),
        ScalarKind.Integer => ScalarNode.Integer(long.Parse(scalar.Text.Value!, System.Globalization.CultureInfo.InvariantCulture), location),
        ScalarKind.Float => ScalarNode.Float(scalar.Text.Value!, location),
        _ => ScalarNode.String(scalar.Text, location),
    };

    private ManifestNode Create(ReferenceValue reference, HeapCell cell, Origin? owner)
    {
        if (_nodes.TryGetValue(reference, out var known))
        {
            return known;
        }

        // An object that contains itself has no tree.
        if (_entered.Count >= WorkLimits.TreeDepth || !_entered.Add(reference))
        {
            return new UnknownNode();
        }

        var node = cell switch
        {
            MappingCell mapping => Create(mapping),
            SequenceCell sequence => Create(sequence, owner),
            _ => new UnknownNode(),
        };
        _entered.Remove(reference);
        _nodes.Add(reference, node);
        return node;
    }

    private ManifestNode Create(MappingCell mapping)
    {
        var entries = new List<MappingEntry>();
        foreach (var member in mapping.Members)
        {
            var node = Create(member.Value, member.KeyOrigin, member.ValueOrigin);

            // A field that only the other path sets is absent on this one.
            if (member.Value is not ChoiceValue || node is not ScalarNode { Kind: ScalarKind.Null })
            {
                entries.Add(new MappingEntry(member.Key, node));
            }
        }

        return new MappingNode(entries, mapping.HasKnownKeys, mapping.Source is { } source ? SyntaxLocation.OfObject(source, _choices > 0) : null);
    }

    private ManifestNode Create(SequenceCell sequence, Origin? owner) => new SequenceNode(
        [.. sequence.All.Select(item => Create(item.Value, null, item.Origin))],
        !sequence.IsOpen,
        sequence.Source is { } source ? SyntaxLocation.OfCollection(source, owner, _choices > 0) : null);
}
