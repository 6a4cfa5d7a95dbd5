using System.Globalization;
using KubeGuard.Build.Yaml;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Caching;

/// <summary>Writes objects and trees, and reads them back.</summary>
internal static class NodeCodec
{
    private const int Unknown = 0;
    private const int Mapping = 1;
    private const int Sequence = 2;
    private const int FirstScalar = 3;

    /// <summary>Writes an object without its locations.</summary>
    public static byte[] Write(KubernetesObject target)
    {
        var writer = new CacheWriter();
        Write(writer, target, withLocations: false);
        return writer.ToArray();
    }

    /// <summary>Reads an object without locations.</summary>
    public static KubernetesObject Read(byte[] bytes) => Read(new CacheReader(bytes), file: null);

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
        writer.Write(node switch
        {
            MappingNode => Mapping,
            SequenceNode => Sequence,
            ScalarNode scalar => FirstScalar + (int)scalar.Kind,
            _ => Unknown,
        });
        if (withLocations)
        {
            LocationCodec.WriteSpan(writer, node.Location as YamlLocation);
        }

        switch (node)
        {
            case MappingNode mapping:
                writer.Write(mapping.IsComplete);
                writer.WriteMany(mapping.Entries, entry =>
                {
                    writer.Write(entry.Key);
                    Write(writer, entry.Value, withLocations);
                });
                break;
            case SequenceNode sequence:
                writer.Write(sequence.IsComplete);
                writer.WriteMany(sequence.Items, item => Write(writer, item, withLocations));
                break;
            case ScalarNode scalar:
                writer.Write(scalar.Text.IsComplete);
                writer.Write(scalar.Text.Prefix);
                writer.Write(scalar.Text.Suffix);
                writer.Write(scalar.WrittenText);
                break;
        }
    }

    private static ManifestNode ReadNode(CacheReader reader, string? file, int depth)
    {
        if (depth > YamlTreeBuilder.MaxDepth)
        {
            throw new FormatException("Too deep");
        }

        var form = reader.ReadInt32();
        var location = file is null ? null : LocationCodec.ReadSpan(reader, file);
        switch (form)
        {
            case Unknown:
                return new UnknownNode(location);
            case Mapping:
                var isComplete = reader.ReadBoolean();
                return new MappingNode(reader.ReadMany(() => new MappingEntry(reader.ReadText(), ReadNode(reader, file, depth + 1))), isComplete, location);
            case Sequence:
                var hasAll = reader.ReadBoolean();
                return new SequenceNode(reader.ReadMany(() => ReadNode(reader, file, depth + 1)), hasAll, location);
            default:
                return ReadScalar((ScalarKind)(form - FirstScalar), reader.ReadBoolean(), reader.ReadText(), reader.ReadText(), reader.ReadText(), location);
        }
    }

    private static ScalarNode ReadScalar(ScalarKind kind, bool isComplete, string prefix, string suffix, string written, YamlLocation? location) => kind switch
    {
        ScalarKind.Null => ScalarNode.Null(location),
        ScalarKind.Boolean => ScalarNode.Boolean(prefix == "true", location, written),
        ScalarKind.Integer => ScalarNode.Integer(long.Parse(prefix, CultureInfo.InvariantCulture), location, written),
        ScalarKind.Float => ScalarNode.Float(prefix, location),
        _ => ScalarNode.String(isComplete ? new KnownText(prefix) : KnownText.Between(prefix, suffix), location),
    };
}
