using KubeGuard.Cluster.Schema;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6001: a value is of a type that the API server does not accept, or a required field is missing.</summary>
internal sealed class KUBE6001SchemaViolationRule() : SchemaRule(KUBE6001SchemaViolation.Descriptor)
{
    // The API server writes it itself, and takes any that has the right types.
    private const string Status = "status";

    /// <inheritdoc/>
    protected override void Analyze(SchemaPlace place, SchemaContext context)
    {
        if (ValueCheck.Find(place.Cursor, place.Schema, context.Version) is { } problem)
        {
            context.Report(place.Cursor, [$"'{context.PathOf(place.Cursor)}' {problem.Text}"], problem.Fix);
        }
        else if (place.Schema.Conditions.Count > 0 && FindViolated(place, context) is { } condition)
        {
            context.Report(place.Cursor, [$"{NameOf(place, context)} {condition.Requirement}{TextOf(place.Cursor)}"]);
        }
        else if (place is { Schema.Object: not null, Cursor.Node: MappingNode })
        {
            ReportMissing(place, context);
        }
        else if (place is { Schema: { Type: SchemaType.List, Keys.Count: > 0 }, Cursor.Node: SequenceNode { Items.Count: > 1 } })
        {
            ReportDuplicates(place, context);
        }
    }

    // One finding a place: what breaks one condition often breaks others.
    private static ValueCondition? FindViolated(SchemaPlace place, SchemaContext context)
    {
        var match = new SchemaMatch(context.Version);
        return IsInStatus(place.Cursor) ? null : place.Schema.Conditions.FirstOrDefault(condition => condition.IsMetBy(place.Cursor, match) == false);
    }

    private static string NameOf(SchemaPlace place, SchemaContext context) => place.Cursor.Parent is null ? "the object" : $"'{context.PathOf(place.Cursor)}'";

    private static string TextOf(ManifestCursor value) => value.Node is ScalarNode scalar ? $", but is {SchemaText.Of(scalar)}" : "";

    private static void ReportMissing(SchemaPlace place, SchemaContext context)
    {
        var required = place.Schema.Object!.Required;
        for (var i = 0; i < required.Count; i++)
        {
            var field = required[i];
            if (field.RequiredIn.Contains(context.Version) && field.Versions.Contains(context.Version) && IsMissing(place.Cursor[field.Name], field.Value) && !IsInStatus(place.Cursor))
            {
                context.Report(place.Cursor[field.Name], [$"'{context.PathOf(place.Cursor[field.Name])}' is required"]);
            }
        }
    }

    private static bool IsMissing(ManifestCursor field, ValueSchema schema) => field.IsAbsent && (field.Node is null || !schema.IsNullable);

    private static void ReportDuplicates(SchemaPlace place, SchemaContext context)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < place.Cursor.Items.Count; i++)
        {
            if (KeyOf(place.Cursor.Items[i], place.Schema.Keys) is not { } key)
            {
                continue;
            }

            if (known.TryGetValue(key, out var first))
            {
                var field = place.Cursor.Items[i][place.Schema.Keys[0]];
                context.Report(field, [$"'{context.PathOf(field)}' is the same as in the item {first}; items of this list differ in {string.Join(" and ", place.Schema.Keys)}"]);
            }
            else
            {
                known.Add(key, i);
            }
        }
    }

    // An item of which a key is missing or unknown is like no other one.
    private static string? KeyOf(ManifestCursor item, IReadOnlyList<string> keys)
    {
        var values = new List<string>(keys.Count);
        foreach (var key in keys)
        {
            if (item[key].Node is not ScalarNode { Text.Value: { Length: > 0 } value })
            {
                return null;
            }

            values.Add(value);
        }

        return string.Join("\n", values);
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
