using System.Globalization;
using KubeGuard.Build.Yaml;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Caching;

/// <summary>
/// Writes objects and trees, and reads them back. A node begins with one byte: its form, and one bit for each thing that most
/// nodes have in common.
/// </summary>
internal static class NodeCodec
{
    private const int Unknown = 0;
    private const int Mapping = 1;
    private const int Sequence = 2;
    private const int FirstScalar = 3;
    private const int Forms = 8;

    private const int HasLocation = Forms;
    private const int IsComplete = 2 * Forms;
    private const int IsWrittenOtherwise = 4 * Forms;

    // Extracts say of many places that nothing is there, or that nothing is known, which has no location.
    private static readonly ScalarNode _absent = ScalarNode.Null();
    private static readonly UnknownNode _unknown = new();

    /// <summary>Writes an object without its locations.</summary>
    public static byte[] Write(KubernetesObject target)
    {
        var writer = new CacheWriter();
        Write(writer, target, places: null);
        return writer.ToArray();
    }

    /// <summary>Reads an object without locations.</summary>
    public static KubernetesObject Read(ArraySegment<byte> bytes) => Read(new CacheReader(bytes), places: null);

    /// <summary>Writes an object.</summary>
    /// <param name="writer">Where to write it.</param>
    /// <param name="target">The object.</param>
    /// <param name="places">Where to write the places of its nodes; <see langword="null"/> to leave them out.</param>
    public static void Write(CacheWriter writer, KubernetesObject target, CacheWriter? places)
    {
        writer.Write(target.Type!.Group);
        writer.Write(target.Type.Version);
        writer.Write(target.Type.Kind);
        Write(writer, target.Root.Node!, places);
    }

    /// <summary>Reads an object.</summary>
    /// <param name="reader">Where to read it.</param>
    /// <param name="places">Where to read the places of its nodes; <see langword="null"/> if it was written without them.</param>
    public static KubernetesObject Read(CacheReader reader, PlaceReader? places)
    {
        var type = new GroupVersionKind(reader.ReadText(), reader.ReadText(), reader.ReadText());
        return KubernetesObject.FromTyped(ReadNode(reader, places, 0), type);
    }

    private static void Write(CacheWriter writer, ManifestNode node, CacheWriter? places)
    {
        var place = places is null ? null : node.Location as YamlLocation;
        writer.Write(FormOf(node) | FlagsOf(node) | (place is null ? 0 : HasLocation));
        if (place is not null)
        {
            PlaceReader.Write(places!, place);
        }

        switch (node)
        {
            case MappingNode mapping:
                writer.Write(mapping.Entries.Count);
                for (var i = 0; i < mapping.Entries.Count; i++)
                {
                    writer.Write(mapping.Entries[i].Key);
                    Write(writer, mapping.Entries[i].Value, places);
                }

                break;
            case SequenceNode sequence:
                writer.Write(sequence.Items.Count);
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    Write(writer, sequence.Items[i], places);
                }

                break;
            case ScalarNode scalar when scalar.Kind != ScalarKind.Null:
                Write(writer, scalar);
                break;
        }
    }

    private static void Write(CacheWriter writer, ScalarNode scalar)
    {
        writer.Write(scalar.Text.Prefix);
        if (!scalar.Text.IsComplete)
        {
            writer.Write(scalar.Text.Suffix);
        }

        if (IsOtherwise(scalar))
        {
            writer.Write(scalar.WrittenText);
        }
    }

    private static int FormOf(ManifestNode node) => node switch
    {
        MappingNode => Mapping,
        SequenceNode => Sequence,
        ScalarNode scalar => FirstScalar + (int)scalar.Kind,
        _ => Unknown,
    };

    private static int FlagsOf(ManifestNode node) => node switch
    {
        MappingNode { IsComplete: true } or SequenceNode { IsComplete: true } => IsComplete,
        ScalarNode scalar => (scalar.Text.IsComplete ? IsComplete : 0) | (IsOtherwise(scalar) ? IsWrittenOtherwise : 0),
        _ => 0,
    };

    private static bool IsOtherwise(ScalarNode scalar) => scalar.WrittenText != scalar.Text.Prefix;

    private static ManifestNode ReadNode(CacheReader reader, PlaceReader? places, int depth)
    {
        if (depth > YamlTreeBuilder.MaxDepth)
        {
            throw new FormatException("Too deep");
        }

        var head = reader.ReadInt32();
        var location = (head & HasLocation) != 0 ? places!.Read() : null;
        return (head % Forms) switch
        {
            Unknown => location is null ? _unknown : new UnknownNode(location),
            Mapping => new MappingNode(ReadEntries(reader, places, depth + 1), (head & IsComplete) != 0, location),
            Sequence => new SequenceNode(ReadItems(reader, places, depth + 1), (head & IsComplete) != 0, location),
            var form => ReadScalar(reader, (ScalarKind)(form - FirstScalar), head, location),
        };
    }

    private static MappingEntry[] ReadEntries(CacheReader reader, PlaceReader? places, int depth)
    {
        var entries = new MappingEntry[reader.ReadCount()];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new MappingEntry(reader.ReadText(), ReadNode(reader, places, depth));
        }

        return entries;
    }

    private static ManifestNode[] ReadItems(CacheReader reader, PlaceReader? places, int depth)
    {
        var items = new ManifestNode[reader.ReadCount()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = ReadNode(reader, places, depth);
        }

        return items;
    }

    private static ScalarNode ReadScalar(CacheReader reader, ScalarKind kind, int head, YamlLocation? location)
    {
        if (kind == ScalarKind.Null)
        {
            return location is null ? _absent : ScalarNode.Null(location);
        }

        var prefix = reader.ReadText();
        var text = (head & IsComplete) != 0 ? new KnownText(prefix) : KnownText.Between(prefix, reader.ReadText());
        var written = (head & IsWrittenOtherwise) != 0 ? reader.ReadText() : null;
        return kind switch
        {
            ScalarKind.Boolean => ScalarNode.Boolean(prefix == "true", location, written),
            ScalarKind.Integer => ScalarNode.Integer(long.Parse(prefix, CultureInfo.InvariantCulture), location, written),
            ScalarKind.Float => ScalarNode.Float(prefix, location),
            _ => ScalarNode.String(text, location),
        };
    }
}
