using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Fields;

namespace KubeGuard.Catalogue.Tests.Schemas;

/// <summary>Writes what <see cref="FieldTable"/> reads.</summary>
internal sealed class FieldTableWriter
{
    private const string Status = "status";
    private const string ListSuffix = "List";

    // The classes of a client have a zero or false in these.
    private static readonly SchemaType[] _filledIn = [SchemaType.Boolean, SchemaType.Int32, SchemaType.Int64, SchemaType.Number];

    private readonly HashSet<ObjectSchema> _matter;
    private readonly Dictionary<ObjectSchema, int> _classes;
    private readonly List<string> _words = [];
    private readonly List<string> _fields = [];
    private readonly List<string> _types = [];
    private readonly List<ObjectSchema> _written = [];

    private FieldTableWriter(HashSet<ObjectSchema> matter)
    {
        _matter = matter;
        _classes = ClassesOf(matter);
    }

    /// <summary>The table of schemas. Lists of objects are left out, since programs make them of what they have.</summary>
    public static string Write(ApiSchemas schemas)
    {
        var kinds = schemas.Kinds.Where(kind => !kind.Type.Kind.EndsWith(ListSuffix, StringComparison.Ordinal)).ToList();
        var writer = new FieldTableWriter(FindThoseThatMatter(kinds.Select(kind => kind.Schema.Object!)));
        var ofKinds = kinds
            .Where(kind => writer._matter.Contains(kind.Schema.Object!))
            .Select(kind => $"{kind.Type} {kind.ServedIn} {writer.IndexOf(kind.Schema.Object!)}")
            .ToList();

        // The fields of a type lead to more types.
        for (var i = 0; i < writer._written.Count; i++)
        {
            writer._types.Add(FieldTable.TypeLine + string.Join(' ', writer.KnownFieldsOf(writer._written[i]).Select(field => AddTo(writer._fields, writer.TextOf(field)))));
        }

        return string.Join('\n', [.. writer._words.Select(line => FieldTable.WordLine + line), .. writer._fields.Select(line => FieldTable.FieldLine + line), .. writer._types, .. ofKinds]) + "\n";
    }

    // Those with a field of which something is known, and those that lead to them.
    private static HashSet<ObjectSchema> FindThoseThatMatter(IEnumerable<ObjectSchema> roots)
    {
        var all = new HashSet<ObjectSchema>();
        var waiting = new Stack<ObjectSchema>(roots);
        while (waiting.TryPop(out var next))
        {
            if (all.Add(next))
            {
                FieldsOf(next).Select(ObjectBelow).OfType<ObjectSchema>().ToList().ForEach(waiting.Push);
            }
        }

        var matter = all.Where(schema => FieldsOf(schema).Any(field => IsRequired(field) || WordsOf(field) is not null)).ToHashSet();
        while (all.Except(matter).Where(schema => FieldsOf(schema).Any(field => ObjectBelow(field) is { } below && matter.Contains(below))).ToList() is { Count: > 0 } more)
        {
            matter.UnionWith(more);
        }

        return matter;
    }

    // Types of which the same is known are one: classes are split until the members of each have the same fields, with values of the same classes.
    private Dictionary<ObjectSchema, int> ClassesOf(HashSet<ObjectSchema> schemas)
    {
        var (classes, count) = (schemas.ToDictionary(schema => schema, _ => 0), 0);
        while (true)
        {
            var texts = new List<string>();
            var split = schemas.ToDictionary(schema => schema, schema => AddTo(texts, string.Join(' ', KnownFieldsOf(schema).Select(field => $"{PrefixOf(field)} {ObjectShapeOf(field)} {WordsOf(field)} {(ObjectBelow(field) is { } below && classes.TryGetValue(below, out var index) ? index : -1)}"))));
            if (texts.Count == count)
            {
                return split;
            }

            (classes, count) = (split, texts.Count);
        }
    }

    private IEnumerable<FieldSchema> KnownFieldsOf(ObjectSchema schema) =>
        FieldsOf(schema).Where(field => IsRequired(field) || WordsOf(field) is not null || (ObjectBelow(field) is { } below && _matter.Contains(below)));

    private string TextOf(FieldSchema field)
    {
        var value = WordsOf(field) is { } words ? $"{(int)(field.Value.Type == SchemaType.Word ? FieldShape.Word : FieldShape.Words)}{AddTo(_words, words.ToString())}"
            : ObjectBelow(field) is { } below && _matter.Contains(below) ? $"{(int)ObjectShapeOf(field)}{IndexOf(below)}"
            : "0";
        return $"{PrefixOf(field)} {value}";
    }

    private static string PrefixOf(FieldSchema field)
    {
        var requiredIn = IsRequired(field) ? new VersionSet(field.RequiredIn.Bits & field.Versions.Bits) : VersionSet.None;
        return $"{field.Name} {requiredIn} {field.Versions}";
    }

    private int IndexOf(ObjectSchema schema)
    {
        var index = _written.FindIndex(written => _classes[written] == _classes[schema]);
        if (index < 0)
        {
            index = _written.Count;
            _written.Add(schema);
        }

        return index;
    }

    // The API server writes the status of an object itself.
    private static IEnumerable<FieldSchema> FieldsOf(ObjectSchema schema) =>
        schema.Fields.Any(field => field.Name == "kind") && schema.Fields.Any(field => field.Name == "metadata") ? schema.Fields.Where(field => field.Name != Status) : schema.Fields;

    private static bool IsRequired(FieldSchema field) => field.RequiredIn != VersionSet.None && !_filledIn.Contains(field.Value.Type);

    private static WordSet? WordsOf(FieldSchema field) => field.Value.Words ?? (field.Value.Type == SchemaType.List ? field.Value.Element!.Words : null);

    private static ObjectSchema? ObjectBelow(FieldSchema field) => ObjectShapeOf(field) switch
    {
        FieldShape.None => null,
        FieldShape.One => field.Value.Object,
        _ => field.Value.Element!.Object,
    };

    private static FieldShape ObjectShapeOf(FieldSchema field) => field.Value.Type switch
    {
        SchemaType.Object => FieldShape.One,
        SchemaType.List when field.Value.Element!.Type == SchemaType.Object => FieldShape.List,
        SchemaType.Map when field.Value.Element!.Type == SchemaType.Object => FieldShape.Map,
        _ => FieldShape.None,
    };

    private static int AddTo(List<string> lines, string line)
    {
        var index = lines.IndexOf(line);
        if (index < 0)
        {
            index = lines.Count;
            lines.Add(line);
        }

        return index;
    }
}
