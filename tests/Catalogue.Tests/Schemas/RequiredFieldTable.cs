using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes.Required;

namespace KubeGuard.Catalogue.Tests.Schemas;

/// <summary>Writes what <see cref="RequiredFields"/> reads.</summary>
internal sealed class RequiredFieldTable
{
    private const string Status = "status";
    private const string ListSuffix = "List";

    // The classes of a client have a zero or false in these.
    private static readonly SchemaType[] _filledIn = [SchemaType.Boolean, SchemaType.Int32, SchemaType.Int64, SchemaType.Number];

    private readonly HashSet<ObjectSchema> _matter;
    private readonly List<ObjectSchema> _types = [];

    private RequiredFieldTable(HashSet<ObjectSchema> matter) => _matter = matter;

    /// <summary>The table of schemas. Lists of objects are left out, since programs make them of what they have.</summary>
    public static string Write(ApiSchemas schemas)
    {
        var kinds = schemas.Kinds.Where(kind => !kind.Type.Kind.EndsWith(ListSuffix, StringComparison.Ordinal)).ToList();
        var table = new RequiredFieldTable(FindThoseThatMatter(kinds.Select(kind => kind.Schema.Object!)));
        var lines = kinds
            .Where(kind => table._matter.Contains(kind.Schema.Object!))
            .Select(kind => $"{kind.Type} {Text(kind.ServedIn)} {table.IndexOf(kind.Schema.Object!)}")
            .ToList();
        for (var i = 0; i < table._types.Count; i++)
        {
            lines.Add(table.LineOf(table._types[i]));
        }

        return string.Join('\n', lines) + "\n";
    }

    // Those that require a field, and those that lead to them.
    private static HashSet<ObjectSchema> FindThoseThatMatter(IEnumerable<ObjectSchema> roots)
    {
        var all = new HashSet<ObjectSchema>();
        var waiting = new Stack<ObjectSchema>(roots);
        while (waiting.TryPop(out var next))
        {
            if (all.Add(next))
            {
                FieldsOf(next).Select(field => Below(field).Object).OfType<ObjectSchema>().ToList().ForEach(waiting.Push);
            }
        }

        var matter = all.Where(schema => FieldsOf(schema).Any(IsRequired)).ToHashSet();
        while (all.Except(matter).Where(schema => FieldsOf(schema).Any(field => Below(field).Object is { } below && matter.Contains(below))).ToList() is { Count: > 0 } more)
        {
            matter.UnionWith(more);
        }

        return matter;
    }

    private string LineOf(ObjectSchema schema)
    {
        var fields = FieldsOf(schema)
            .Select(field => (Field: field, Index: IndexBelow(field)))
            .Where(item => IsRequired(item.Field) || item.Index >= 0)
            .Select(item => TextOf(item.Field, item.Index));
        return "=" + string.Concat(fields);
    }

    private static string TextOf(FieldSchema field, int index)
    {
        var requiredIn = IsRequired(field) ? new VersionSet(field.RequiredIn.Bits & field.Versions.Bits) : VersionSet.None;
        return $" {field.Name} {Text(requiredIn)} {Text(field.Versions)} {(index < 0 ? "0" : $"{(int)Below(field).Shape}{index}")}";
    }

    private int IndexBelow(FieldSchema field) => Below(field).Object is { } below && _matter.Contains(below) ? IndexOf(below) : -1;

    private int IndexOf(ObjectSchema schema)
    {
        if (!_types.Contains(schema))
        {
            _types.Add(schema);
        }

        return _types.IndexOf(schema);
    }

    // The API server writes the status of an object itself.
    private static IEnumerable<FieldSchema> FieldsOf(ObjectSchema schema) =>
        schema.Fields.Any(field => field.Name == "kind") && schema.Fields.Any(field => field.Name == "metadata") ? schema.Fields.Where(field => field.Name != Status) : schema.Fields;

    private static bool IsRequired(FieldSchema field) => field.RequiredIn != VersionSet.None && !_filledIn.Contains(field.Value.Type);

    private static (ObjectSchema? Object, RequiredShape Shape) Below(FieldSchema field) => field.Value.Type switch
    {
        SchemaType.Object => (field.Value.Object, RequiredShape.One),
        SchemaType.List when field.Value.Element!.Type == SchemaType.Object => (field.Value.Element.Object, RequiredShape.List),
        SchemaType.Map when field.Value.Element!.Type == SchemaType.Object => (field.Value.Element.Object, RequiredShape.Map),
        _ => (null, RequiredShape.None),
    };

    private static string Text(VersionSet versions) => new MinorVersions(versions.Bits).ToString();
}
