using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Caching;

/// <summary>An object that rules may look up while they check another one; it is kept in compact form until one does.</summary>
internal sealed class RelatedObject
{
    private const string Secret = "Secret";

    private readonly ArraySegment<byte> _bytes;
    private readonly Lazy<KubernetesObject> _value;

    private RelatedObject(string kind, ArraySegment<byte> bytes)
    {
        Kind = kind;
        _bytes = bytes;
        _value = new Lazy<KubernetesObject>(() => NodeCodec.Read(bytes));
    }

    public string Kind { get; }

    public KubernetesObject Value => _value.Value;

    public static RelatedObject Of(KubernetesObject value) => new(value.Type!.Kind, new ArraySegment<byte>(NodeCodec.Write(value.Type.Kind == Secret ? IdentityOf(value) : value)));

    public static RelatedObject Read(CacheReader reader) => new(reader.ReadText(), reader.ReadBytes());

    public void Write(CacheWriter writer)
    {
        writer.Write(Kind);
        writer.Write(_bytes);
    }

    public void AddTo(Fingerprint fingerprint) => fingerprint.Add(_bytes);

    // No rule needs the content of a Secret, and it must not be in the cache.
    private static KubernetesObject IdentityOf(KubernetesObject secret)
    {
        var metadata = secret.Metadata.Entries.Where(entry => entry.Segment.Key is "name" or "namespace").Select(entry => new MappingEntry(entry.Segment.Key!, entry.Node!));
        return KubernetesObject.FromTyped(new MappingNode([new MappingEntry("metadata", new MappingNode([.. metadata]))]), secret.Type!);
    }
}
