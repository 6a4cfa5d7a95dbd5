using System.Text;
using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;

namespace KubeGuard.Catalogue.Tests.Schemas;

/// <summary>Writes what <see cref="SchemaAsset"/> reads, before it is compressed.</summary>
internal sealed class SchemaWriter
{
    private readonly SchemaCollector _schemas;
    private readonly IndexTable<string> _strings = new();
    private readonly IndexTable<uint> _versions = new();
    private readonly IndexTable<string> _words = new();
    private readonly IndexTable<PackedValue> _values = new();
    private readonly IndexTable<string> _objects = new();

    private SchemaWriter(SchemaCollector schemas) => _schemas = schemas;

    /// <summary>The bytes of the schemas.</summary>
    /// <param name="schemas">The schemas of all versions.</param>
    /// <param name="newest">The newest minor version.</param>
    public static byte[] Write(SchemaCollector schemas, int newest) => new SchemaWriter(schemas).Write(newest);

    private byte[] Write(int newest)
    {
        // What refers to a table is written to its own buffer first, since it fills the table.
        var kinds = Buffer(WriteKinds);
        var objects = new List<byte[]>();
        for (var i = 0; i < _objects.Items.Count; i++)
        {
            var name = _objects.Items[i];
            objects.Add(Buffer(writer => WriteFields(writer, name)));
        }

        var values = Buffer(writer => WriteAll(writer, _values.Items, WriteValue));
        var words = Buffer(writer => WriteAll(writer, _words.Items, WriteWords));
        return Buffer(writer =>
        {
            writer.Write7BitEncodedInt(newest);
            WriteAll(writer, _strings.Items, (to, text) => to.Write(text));
            WriteAll(writer, _versions.Items, (to, bits) => to.Write(bits));
            writer.Write(words);
            writer.Write7BitEncodedInt(_objects.Items.Count);
            writer.Write(values);
            objects.ForEach(writer.Write);
            writer.Write(kinds);
        });
    }

    private void WriteKinds(BinaryWriter writer) => WriteAll(writer, _schemas.Kinds, (to, kind) =>
    {
        WriteText(to, kind.Key.Group);
        WriteText(to, kind.Key.Version);
        WriteText(to, kind.Key.Kind);
        to.Write7BitEncodedInt(_objects.IndexOf(kind.Value.Definition));
        to.Write7BitEncodedInt(_versions.IndexOf(kind.Value.Versions));
    });

    private void WriteFields(BinaryWriter writer, string definition)
    {
        var inDefinition = _schemas.Definitions[definition];
        WriteAll(writer, _schemas.Fields[definition], (to, field) =>
        {
            WriteText(to, field.Key.Name);
            to.Write7BitEncodedInt(IndexOf(field.Key.Value));
            to.Write7BitEncodedInt(_versions.IndexOf(Among(field.Value.Versions, inDefinition)));
            to.Write7BitEncodedInt(_versions.IndexOf(field.Value.Required == 0 ? 0 : Among(field.Value.Required, inDefinition)));
        });
    }

    // Versions without the definition do not matter, and most fields have always been there.
    private static uint Among(uint versions, uint inDefinition) => versions == inDefinition ? uint.MaxValue : versions;

    private int IndexOf(PackedValue value)
    {
        if (value.Element is { } element)
        {
            IndexOf(element);
        }

        if (value.Type == SchemaType.Object)
        {
            _objects.IndexOf(value.Text!);
        }

        return _values.IndexOf(value);
    }

    private void WriteValue(BinaryWriter writer, PackedValue value)
    {
        writer.Write((byte)value.Type);
        switch (value.Type)
        {
            case SchemaType.Object:
                writer.Write7BitEncodedInt(_objects.IndexOf(value.Text!));
                break;
            case SchemaType.Map:
                writer.Write7BitEncodedInt(IndexOf(value.Element!));
                break;
            case SchemaType.List:
                writer.Write7BitEncodedInt(IndexOf(value.Element!));
                WriteAll(writer, value.Text?.Split('|') ?? [], WriteText);
                break;
            case SchemaType.Word:
                writer.Write7BitEncodedInt(_words.IndexOf(value.Text!));
                break;
        }
    }

    private void WriteWords(BinaryWriter writer, string words) => WriteAll(writer, words.Split('|'), (to, word) =>
    {
        var (text, since) = word.Split('@') is [var before, var version] ? (before, SchemaTable.MinorOf(version)) : (word, VersionSet.Oldest);
        WriteText(to, text);
        to.Write7BitEncodedInt(_versions.IndexOf(uint.MaxValue << (since - VersionSet.Oldest)));
    });

    private void WriteText(BinaryWriter writer, string text) => writer.Write7BitEncodedInt(_strings.IndexOf(text));

    private static void WriteAll<T>(BinaryWriter writer, IReadOnlyCollection<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
        {
            write(writer, item);
        }
    }

    private static byte[] Buffer(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        write(writer);
        writer.Flush();
        return stream.ToArray();
    }

    private sealed class IndexTable<T>
        where T : notnull
    {
        private readonly Dictionary<T, int> _indexes = [];
        private readonly List<T> _items = [];

        public IReadOnlyList<T> Items => _items;

        public int IndexOf(T item)
        {
            if (!_indexes.TryGetValue(item, out var index))
            {
                _indexes[item] = index = _items.Count;
                _items.Add(item);
            }

            return index;
        }
    }
}
