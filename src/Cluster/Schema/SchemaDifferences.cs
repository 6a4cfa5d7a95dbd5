using KubeGuard.Rules;

namespace KubeGuard.Cluster.Schema;

/// <summary>The places of an object that differ from the schema of its kind; none if no schema is known.</summary>
/// <param name="Violations">Values that the API server does not accept, and required fields that are missing.</param>
/// <param name="UnknownFields">Fields that the kind does not have.</param>
internal sealed record SchemaDifferences(IReadOnlyList<SchemaDifference> Violations, IReadOnlyList<SchemaDifference> UnknownFields)
{
    private static readonly SchemaDifferences _none = new([], []);

    /// <summary>Those of the object that a rule analyzes, which names the kinds of <see cref="CustomDefinitions.Source"/>.</summary>
    public static SchemaDifferences Of(RuleContext rule) => rule.Shared(Find);

    private static SchemaDifferences Find(RuleContext rule)
    {
        var (target, version) = (rule.Target, ApiSchemas.Packed.Nearest(rule.TargetVersion));
        if (target.Type is not { } type || KindSchemas.Find(type, version, () => rule.Facts(CustomDefinitions.Source)) is not { } schema)
        {
            return _none;
        }

        var walk = new SchemaWalk(new SchemaContext(target, version, isBeyondSchemas: rule.TargetVersion.CompareTo(version) > 0));
        walk.Visit(new SchemaPlace(target.Root, schema));
        foreach (var value in DefaultValues.In(target))
        {
            walk.Visit(value);
        }

        return new SchemaDifferences(walk.Violations, walk.UnknownFields);
    }
}
