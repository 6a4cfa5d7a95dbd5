using KubeGuard.Kubernetes;

namespace KubeGuard.Build.Caching;

/// <summary>An object that rules may look at while they judge another one, kept small until one does.</summary>
internal sealed class RelatedObject
{
    private readonly byte[] _bytes;
    private readonly Lazy<KubernetesObject> _value;

    public RelatedObject(string kind, byte[] bytes)
    {
        Kind = kind;
        _bytes = bytes;
        _value = new Lazy<KubernetesObject>(() => NodeCodec.Read(bytes));
    }

    public string Kind { get; }

    public KubernetesObject Value => _value.Value;

    public static RelatedObject Of(KubernetesObject value) => new(value.Type!.Kind, NodeCodec.Write(value));

    public static RelatedObject Read(CacheReader reader) => new(reader.ReadText(), reader.ReadBytes());

    public void Write(CacheWriter writer)
    {
        writer.Write(Kind);
        writer.Write(_bytes);
    }

    public void AddTo(Fingerprint fingerprint) => fingerprint.Add(_bytes);
}
