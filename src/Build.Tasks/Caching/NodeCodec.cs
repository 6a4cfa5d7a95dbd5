using System.Globalization;
using KubeGuard.Build.Yaml;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Caching;

/// <summary>Writes objects without their locations, and reads them back.</summary>
internal static class NodeCodec
{
    private const int Unknown = 0;
    private const int Mapping = 1;
    private const int Sequence = 2;
    private const int FirstScalar = 3;

    public static byte[] Write(KubernetesObject target)
    {
        var writer = new CacheWriter();
        writer.Write(target.Type!.Group);
        writer.Write(target.Type.Version);
        writer.Write(target.Type.Kind);
        Write(writer, target.Root.Node!);
        return writer.ToArray();
    }

    public static KubernetesObject Read(byte[] bytes)
    {
        var reader = new CacheReader(bytes);
        var type = new GroupVersionKind(reader.ReadText(), reader.ReadText(), reader.ReadText());
        return KubernetesObject.FromTyped(ReadNode(reader, 0), type);
    }

    private static void Write(CacheWriter writer, ManifestNode node)
    {
        switch (node)
        {
            case MappingNode mapping:
                writer.Write(Mapping);
                writer.Write(mapping.IsComplete);
                writer.WriteMany(mapping.Entries, entry =>
                {
                    writer.Write(entry.Key);
                    Write(writer, entry.Value);
                });
                break;
            case SequenceNode sequence:
                writer.Write(Sequence);
                writer.Write(sequence.IsComplete);
                writer.WriteMany(sequence.Items, item => Write(writer, item));
                break;
            case ScalarNode scalar:
                writer.Write(FirstScalar + (int)scalar.Kind);
                writer.Write(scalar.Text.IsComplete);
                writer.Write(scalar.Text.Prefix);
                writer.Write(scalar.Text.Suffix);
                break;
            default:
                writer.Write(Unknown);
                break;
        }
    }

    private static ManifestNode ReadNode(CacheReader reader, int depth)
    {
        if (depth > YamlTreeBuilder.MaxDepth)
        {
            throw new FormatException("Too deep");
        }

        switch (reader.ReadInt32())
        {
            case Unknown:
                return new UnknownNode();
            case Mapping:
                var isComplete = reader.ReadBoolean();
                return new MappingNode(reader.ReadMany(() => new MappingEntry(reader.ReadText(), ReadNode(reader, depth + 1))), isComplete);
            case Sequence:
                var hasAll = reader.ReadBoolean();
                return new SequenceNode(reader.ReadMany(() => ReadNode(reader, depth + 1)), hasAll);
            case var scalar:
                return ReadScalar((ScalarKind)(scalar - FirstScalar), reader.ReadBoolean(), reader.ReadText(), reader.ReadText());
        }
    }

    private static ScalarNode ReadScalar(ScalarKind kind, bool isComplete, string prefix, string suffix) => kind switch
    {
        ScalarKind.Null => ScalarNode.Null(),
        ScalarKind.Boolean => ScalarNode.Boolean(prefix == "true"),
        ScalarKind.Integer => ScalarNode.Integer(long.Parse(prefix, CultureInfo.InvariantCulture)),
        ScalarKind.Float => ScalarNode.Float(prefix),
        _ => ScalarNode.String(isComplete ? new KnownText(prefix) : KnownText.Between(prefix, suffix)),
    };
}
