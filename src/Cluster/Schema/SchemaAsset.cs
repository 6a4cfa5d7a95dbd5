using System.IO.Compression;
using System.Text;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Fields;

namespace KubeGuard.Cluster.Schema;

/// <summary>
/// Reads the packed schemas, a resource of this assembly that <c>tests/Catalogue.Tests</c> writes. They are tables that refer to each
/// other by index: strings, sets of versions, sets of words, values, objects and kinds.
/// </summary>
internal static class SchemaAsset
{
    /// <summary>The name of the resource.</summary>
    public const string Name = "kubernetes-schemas.bin";

    /// <summary>Reads the resource.</summary>
    public static ApiSchemas Read()
    {
        using var stream = typeof(SchemaAsset).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"The assembly lacks the resource '{Name}'.");
        return Read(stream);
    }

    /// <summary>Reads schemas.</summary>
    /// <param name="packed">What the writer made.</param>
    public static ApiSchemas Read(Stream packed)
    {
        using var inflated = new MemoryStream();
        using (var stream = new DeflateStream(packed, CompressionMode.Decompress))
        {
            stream.CopyTo(inflated);
        }

        inflated.Position = 0;
        using var reader = new Reader(inflated);
        return reader.ReadSchemas();
    }

    private sealed class Reader(Stream stream) : BinaryReader(stream, Encoding.UTF8)
    {
        private string[] _strings = [];
        private VersionSet[] _versions = [];
        private WordSet[] _words = [];
        private ValueSchema[] _values = [];
        private ObjectSchema[] _objects = [];

        public ApiSchemas ReadSchemas()
        {
            var newest = new KubernetesVersion(ReadNumber());
            _strings = ReadTable(ReadString);
            _versions = ReadTable(() => new VersionSet(ReadUInt32()));
            _words = ReadTable(() => new WordSet(ReadTable(() => (ReadText(), ReadVersions()))));
            _objects = new ObjectSchema[ReadNumber()];
            for (var i = 0; i < _objects.Length; i++)
            {
                _objects[i] = new ObjectSchema();
            }

            ReadValues();
            foreach (var item in _objects)
            {
                item.Fields = ReadTable(() => new FieldSchema(ReadText(), _values[ReadNumber()], ReadVersions(), ReadVersions()));
            }

            var kinds = ReadTable(() => new ApiKind(new GroupVersionKind(ReadText(), ReadText(), ReadText()), ReadObject(), ReadVersions()));
            return new ApiSchemas(kinds, newest);
        }

        // A value refers to values before it, and to objects that have no fields yet.
        private void ReadValues()
        {
            _values = new ValueSchema[ReadNumber()];
            for (var i = 0; i < _values.Length; i++)
            {
                var type = (SchemaType)ReadByte();
                _values[i] = type switch
                {
                    SchemaType.Object => ReadObject(),
                    SchemaType.Map => new ValueSchema(type) { Element = _values[ReadNumber()] },
                    SchemaType.List => new ValueSchema(type) { Element = _values[ReadNumber()], Keys = ReadTable(ReadText) },
                    SchemaType.Word => new ValueSchema(type) { Words = _words[ReadNumber()] },
                    _ => new ValueSchema(type),
                };
            }
        }

        private ValueSchema ReadObject() => new(SchemaType.Object) { Object = _objects[ReadNumber()] };

        private string ReadText() => _strings[ReadNumber()];

        private VersionSet ReadVersions() => _versions[ReadNumber()];

        private int ReadNumber() => Read7BitEncodedInt();

        private T[] ReadTable<T>(Func<T> read)
        {
            var table = new T[ReadNumber()];
            for (var i = 0; i < table.Length; i++)
            {
                table[i] = read();
            }

            return table;
        }
    }
}
