using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>Finds what the API server does not accept at a place, apart from its parts.</summary>
internal static class SchemaViolations
{
    // The API server writes it itself, and takes any that has the right types.
    private const string Status = "status";

    /// <summary>The violations at a place that certainly has a value.</summary>
    public static IReadOnlyList<SchemaDifference> Find(SchemaPlace place, SchemaContext context)
    {
        var (cursor, schema) = (place.Cursor, place.Schema);
        if (ValueCheck.Find(cursor, schema, context.Version) is { } problem)
        {
            return [new SchemaDifference(cursor, [$"'{context.PathOf(cursor)}' {problem.Text}"], problem.Fix)];
        }

        if (schema.Conditions.Count > 0 && FindViolated(place, context) is { } condition)
        {
            return [new SchemaDifference(cursor, [$"{NameOf(cursor, context)} {condition.Requirement}{TextOf(cursor)}"])];
        }

        return cursor.Node switch
        {
            MappingNode when schema.Object is { } fields => FindMissing(cursor, fields, context),
            SequenceNode { Items.Count: > 1 } when schema is { Type: SchemaType.List, Keys.Count: > 0 } => FindDuplicates(cursor, schema.Keys, context),
            _ => [],
        };
    }

    // One finding a place: what breaks one condition often breaks others.
    private static ValueCondition? FindViolated(SchemaPlace place, SchemaContext context)
    {
        var match = new SchemaMatch(context.Version);
        return IsInStatus(place.Cursor) ? null : place.Schema.Conditions.FirstOrDefault(condition => condition.IsMetBy(place.Cursor, match) == false);
    }

    private static string NameOf(ManifestCursor place, SchemaContext context) => place.Parent is null ? "the object" : $"'{context.PathOf(place)}'";

    private static string TextOf(ManifestCursor value) => value.Node is ScalarNode scalar ? $", but is {SchemaText.Of(scalar)}" : "";

    private static IReadOnlyList<SchemaDifference> FindMissing(ManifestCursor place, ObjectSchema schema, SchemaContext context)
    {
        List<SchemaDifference>? missing = null;
        var required = schema.Required;
        for (var i = 0; i < required.Count; i++)
        {
            var field = required[i];
            if (field.RequiredIn.Contains(context.Version) && field.Versions.Contains(context.Version) && IsMissing(place[field.Name], field.Value) && !IsInStatus(place))
            {
                (missing ??= []).Add(new SchemaDifference(place[field.Name], [$"'{context.PathOf(place[field.Name])}' is required"]));
            }
        }

        return (IReadOnlyList<SchemaDifference>?)missing ?? [];
    }

    private static bool IsMissing(ManifestCursor field, ValueSchema schema) => field.IsAbsent && (field.Node is null || !schema.IsNullable);

    private static List<SchemaDifference> FindDuplicates(ManifestCursor list, IReadOnlyList<string> keys, SchemaContext context)
    {
        var duplicates = new List<SchemaDifference>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (KeyOf(list.Items[i], keys) is not { } key)
            {
                continue;
            }

            if (known.TryGetValue(key, out var first))
            {
                var field = list.Items[i][keys[0]];
                duplicates.Add(new SchemaDifference(field, [$"'{context.PathOf(field)}' is the same as in the item {first}; items of this list differ in {string.Join(" and ", keys)}"]));
            }
            else
            {
                known.Add(key, i);
            }
        }

        return duplicates;
    }

    // An item of which a key is missing or unknown is like no other one.
    private static string? KeyOf(ManifestCursor item, IReadOnlyList<string> keys)
    {
        var text = "";
        for (var i = 0; i < keys.Count; i++)
        {
            if (item[keys[i]].Node is not ScalarNode { Text.Value: { Length: > 0 } value })
            {
                return null;
            }

            text = i == 0 ? value : text + "\n" + value;
        }

        return text;
    }

    private static bool IsInStatus(ManifestCursor place)
    {
        for (var current = place; current.Parent is { } owner; current = owner)
        {
            if (owner.Parent is null)
            {
                return current.Segment.Key == Status;
            }
        }

        return false;
    }
}
