using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>Goes through an object along the schema of its kind. What the schema does not know is reached by nothing.</summary>
/// <param name="context">The object.</param>
internal sealed class SchemaWalk(SchemaContext context)
{
    private readonly List<SchemaDifference> _violations = [];
    private readonly List<SchemaDifference> _unknownFields = [];

    /// <summary>The violations so far.</summary>
    public IReadOnlyList<SchemaDifference> Violations => _violations;

    /// <summary>The unknown fields so far.</summary>
    public IReadOnlyList<SchemaDifference> UnknownFields => _unknownFields;

    /// <summary>Compares a place, and all that is in it, with its schema.</summary>
    public void Visit(SchemaPlace place)
    {
        if (!place.Cursor.IsPresent)
        {
            return;
        }

        if (SchemaViolations.Find(place, context) is { Count: > 0 } violations)
        {
            _violations.AddRange(violations);
        }

        switch (place.Cursor.Node)
        {
            case MappingNode mapping when place.Schema.Object is { } fields:
                context.Owners.Push(place);
                VisitFields(place, mapping, fields);
                context.Owners.Pop();
                break;
            case MappingNode when place.Schema is { Type: SchemaType.Map, Element: { } element }:
                VisitAll(place.Cursor.Entries, element);
                break;
            case SequenceNode when place.Schema is { Type: SchemaType.List or SchemaType.Any, Element: { } element }:
                VisitAll(place.Cursor.Items, element);
                break;
        }
    }

    private void VisitFields(SchemaPlace place, MappingNode mapping, ObjectSchema fields)
    {
        // Those of a mapping come before those of its parts.
        var next = _unknownFields.Count;
        foreach (var entry in place.Cursor.Entries)
        {
            var name = entry.Segment.Key!;
            if (fields.Find(name, context.Version) is { } field)
            {
                Visit(new SchemaPlace(entry, field.Value));
            }
            else if (!fields.IsOpen && entry.IsPresent && (mapping.IsComplete || IsPlain(name)) && !IsRecordOfSops(entry))
            {
                var meant = UnknownField.Find(place, entry, context);
                _unknownFields.Insert(next++, new SchemaDifference(entry, [context.PathOf(entry), meant.Hint], meant.Fix));
            }
        }
    }

    private void VisitAll(ReadOnlyArray<ManifestCursor> values, ValueSchema schema)
    {
        foreach (var value in values)
        {
            Visit(new SchemaPlace(value, schema));
        }
    }

    // SOPS describes an encrypted file in it, and removes it when it decrypts the file.
    private static bool IsRecordOfSops(ManifestCursor field) => field is { Segment.Key: "sops", Parent.Parent: null } && field["mac"].IsPresent;

    // The key of a template's mapping may be one that becomes a field.
    private static bool IsPlain(string name) => name.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or '/');
}
