using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>
/// Decides whether values match whole schemas, as <c>anyOf</c>, <c>oneOf</c> and <c>not</c> ask. Schemas that combine others many times
/// over cost more than any value is worth, so the answer is unknown after a number of steps.
/// </summary>
/// <param name="version">The version that counts.</param>
internal sealed class SchemaMatch(KubernetesVersion version)
{
    private const int MaxSteps = 20_000;

    private int _steps;

    /// <summary>Determines whether a value that is certainly there matches a schema; <see langword="null"/> if that is unknown.</summary>
    public bool? Of(ManifestCursor value, ValueSchema schema)
    {
        if (value.Node is null or UnknownNode || ++_steps > MaxSteps)
        {
            return null;
        }

        if (value.IsAbsent)
        {
            return schema.IsNullable ? true : null;
        }

        return ValueCheck.Find(value, schema, version) is not null ? false
            : All(schema.Conditions.Select(condition => condition.IsMetBy(value, this))
                .Concat(ScalarAnswer(value, schema))
                .Concat(PartsOf(value, schema)));
    }

    // The text of a string that is known in part decides nothing.
    private static IEnumerable<bool?> ScalarAnswer(ManifestCursor value, ValueSchema schema) =>
        schema.Type != SchemaType.Any && value.Node is ScalarNode { Text.IsComplete: false } ? [null] : [];

    private IEnumerable<bool?> PartsOf(ManifestCursor value, ValueSchema schema) => value.Node switch
    {
        MappingNode when schema.Object is { } fields => FieldsOf(value, fields),
        MappingNode when schema is { Type: SchemaType.Map, Element: { } element } => value.Entries.Select(entry => Of(entry, element)),
        SequenceNode when schema is { Type: SchemaType.List or SchemaType.Any, Element: { } element } => value.Items.Select(item => Of(item, element)),
        _ => [],
    };

    private IEnumerable<bool?> FieldsOf(ManifestCursor value, ObjectSchema schema)
    {
        foreach (var field in schema.Required)
        {
            var written = value[field.Name];
            yield return written.IsPresent || (written.IsAbsent && written.Node is not null && field.Value.IsNullable) ? true : written.IsUnknown ? null : false;
        }

        foreach (var entry in value.Entries)
        {
            if (schema.Find(entry.Segment.Key!, version) is { } field)
            {
                yield return entry.IsAbsent ? true : Of(entry, field.Value);
            }
            else if (!schema.IsOpen && entry.IsPresent)
            {
                yield return false;
            }
        }
    }

    private static bool? All(IEnumerable<bool?> answers)
    {
        bool? all = true;
        foreach (var answer in answers)
        {
            if (answer == false)
            {
                return false;
            }

            all = answer is null ? null : all;
        }

        return all;
    }
}
