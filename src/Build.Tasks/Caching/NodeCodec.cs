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
    private const int IsOneLine = 2 * Forms;
    private const int IsComplete = 4 * Forms;
    private const int IsWrittenOtherwise = 8 * Forms;

    // Extracts say of many places that nothing is there, or that nothing is known, which has no location.
    private static readonly ScalarNode _absent = ScalarNode.Null();
    private static readonly UnknownNode _unknown = new();

    /// <summary>Writes an object without its locations.</summary>
    public static byte[] Write(KubernetesObject target)
    {
        var writer = new CacheWriter();
        Write(writer, target, withLocations: false);
        return writer.ToArray();
    }

    /// <summary>Reads an object without locations.</summary>
    public static KubernetesObject Read(ArraySegment<byte> bytes) => Read(new CacheReader(bytes), file: null);

    /// <summary>Writes an object.</summary>
    public static void Write(CacheWriter writer, KubernetesObject target, bool withLocations)
    {
        writer.Write(target.Type!.Group);
        writer.Write(target.Type.Version);
        writer.Write(target.Type.Kind);
        Write(writer, target.Root.Node!, withLocations);
    }

    /// <summary>Reads an object.</summary>
    /// <param name="reader">Where to read it.</param>
    /// <param name="file">The file of its locations; <see langword="null"/> if it was written without them.</param>
    public static KubernetesObject Read(CacheReader reader, string? file)
    {
        var type = new GroupVersionKind(reader.ReadText(), reader.ReadText(), reader.ReadText());
        return KubernetesObject.FromTyped(ReadNode(reader, file, 0), type);
    }

    private static void Write(CacheWriter writer, ManifestNode node, bool withLocations)
    {
        var location = withLocations ? node.Location as YamlLocation : null;
        writer.Write(FormOf(node) | FlagsOf(node) | FlagsOf(location));
        if (location is not null)
        {
            LocationCodec.WriteSpan(writer, location);
        }

        switch (node)
        {
            case MappingNode mapping:
                writer.Write(mapping.Entries.Count);
                for (var i = 0; i < mapping.Entries.Count; i++)
                {
                    writer.Write(mapping.Entries[i].Key);
                    Write(writer, mapping.Entries[i].Value, withLocations);
                }

                break;
            case SequenceNode sequence:
                writer.Write(sequence.Items.Count);
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    Write(writer, sequence.Items[i], withLocations);
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

    private static int FlagsOf(YamlLocation? location) =>
        location is null ? 0 : location.EndLine == location.Line ? HasLocation | IsOneLine : HasLocation;

    private static bool IsOtherwise(ScalarNode scalar) => scalar.WrittenText != scalar.Text.Prefix;

    private static ManifestNode ReadNode(CacheReader reader, string? file, int depth)
    {
        if (depth > YamlTreeBuilder.MaxDepth)
        {
            throw new FormatException("Too deep");
        }

        var head = reader.ReadInt32();
        var location = (head & HasLocation) != 0 ? LocationCodec.ReadSpan(reader, file!, (head & IsOneLine) != 0) : null;
        return (head % Forms) switch
        {
            Unknown => location is null ? _unknown : new UnknownNode(location),
            Mapping => new MappingNode(ReadEntries(reader, file, depth + 1), (head & IsComplete) != 0, location),
            Sequence => new SequenceNode(ReadItems(reader, file, depth + 1), (head & IsComplete) != 0, location),
            var form => ReadScalar(reader, (ScalarKind)(form - FirstScalar), head, location),
        };
    }

    private static MappingEntry[] ReadEntries(CacheReader reader, string? file, int depth)
    {
        var entries = new MappingEntry[reader.ReadCount()];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new MappingEntry(reader.ReadText(), ReadNode(reader, file, depth));
        }

        return entries;
    }

    private static ManifestNode[] ReadItems(CacheReader reader, string? file, int depth)
    {
        var items = new ManifestNode[reader.ReadCount()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = ReadNode(reader, file, depth);
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
