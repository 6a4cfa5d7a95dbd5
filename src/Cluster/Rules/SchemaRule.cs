using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>
/// A rule of the scope <see cref="RuleScope.Schema"/>: it goes through an object along the schema of its kind. What the schema does not
/// know is reached by nothing. Its descriptor is in the engine, where every front end knows it.
/// </summary>
/// <param name="descriptor">The data of the rule.</param>
internal abstract class SchemaRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> RelatedKinds => CustomDefinitions.Source.Kinds;

    /// <inheritdoc/>
    public sealed override void Analyze(KubernetesObject target, RuleContext context)
    {
        var version = ApiSchemas.Packed.Nearest(context.TargetVersion);
        if (target.Type is { } type && KindSchemas.Find(type, version, () => context.Facts(CustomDefinitions.Source)) is { } schema)
        {
            var where = new SchemaContext(target, version, context);
            Visit(new SchemaPlace(target.Root, schema), where);
            foreach (var value in DefaultValues.In(target))
            {
                Visit(value, where);
            }
        }
    }

    /// <summary>Analyzes a place that certainly has a value.</summary>
    /// <param name="place">The place; what is in it comes later.</param>
    /// <param name="context">Where to report.</param>
    protected abstract void Analyze(SchemaPlace place, SchemaContext context);

    private void Visit(SchemaPlace place, SchemaContext context)
    {
        if (!place.Cursor.IsPresent)
        {
            return;
        }

        Analyze(place, context);
        context.Owners.Push(place);
        VisitParts(place, context);
        context.Owners.Pop();
    }

    private void VisitParts(SchemaPlace place, SchemaContext context)
    {
        switch (place.Schema.Type, place.Cursor.Node)
        {
            case (SchemaType.Object or SchemaType.Any, MappingNode) when place.Schema.Object is { } schema:
                foreach (var entry in place.Cursor.Entries)
                {
                    if (schema.Find(entry.Segment.Key!, context.Version) is { } field)
                    {
                        Visit(new SchemaPlace(entry, field.Value), context);
                    }
                }

                break;
            case (SchemaType.Map, MappingNode):
                VisitAll(place.Cursor.Entries, place.Schema.Element!, context);
                break;
            case (SchemaType.List or SchemaType.Any, SequenceNode) when place.Schema.Element is { } element:
                VisitAll(place.Cursor.Items, element, context);
                break;
        }
    }

    private void VisitAll(ReadOnlyArray<ManifestCursor> values, ValueSchema schema, SchemaContext context)
    {
        foreach (var value in values)
        {
            Visit(new SchemaPlace(value, schema), context);
        }
    }
}
