using KubeGuard.Build.Caching;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Validation;
using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;

namespace KubeGuard.Build.Schemas;

/// <summary>The schemas of custom resources that a project names (<c>KubernetesSchema</c>). They count in every manifest set.</summary>
internal sealed class SchemaFiles
{
    /// <summary>No schemas.</summary>
    public static readonly SchemaFiles None = new([]);

    private readonly IReadOnlyList<SchemaFile> _files;
    private readonly ulong _fingerprint;
    private readonly Lazy<ILookup<string, KubernetesObject>> _byKind;

    private SchemaFiles(IReadOnlyList<SchemaFile> files)
    {
        _files = files;
        _byKind = new(() => files.SelectMany(file => file.Objects.Value).ToLookup(item => item.Type!.Kind, StringComparer.Ordinal));
        var fingerprint = new Fingerprint();
        foreach (var file in files)
        {
            fingerprint.Add(file.Path).Add(file.Cached?.File.Hash ?? 0);
        }

        _fingerprint = fingerprint.Value;
    }

    /// <summary>The files that could be read, for a later build.</summary>
    public IReadOnlyList<CachedSchema> Cached => [.. _files.Select(file => file.Cached).OfType<CachedSchema>()];

    /// <summary>The findings of all files.</summary>
    public IEnumerable<ManifestFinding> Findings => _files.SelectMany(file => file.Findings);

    /// <summary>Reads files. One that is as in an earlier build is read only if a manifest needs it.</summary>
    /// <param name="files">The absolute paths.</param>
    /// <param name="isManifest">Whether a file is checked as a manifest too, which reports its problems.</param>
    /// <param name="policies">The settings of each file.</param>
    /// <param name="cache">The results of an earlier build.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static SchemaFiles Read(
        IReadOnlyList<string> files, Func<string, bool> isManifest, ManifestPolicyProvider policies, ValidationCache cache, CancellationToken cancellationToken) =>
        new(Concurrently.Select(files, path => new SchemaFileReader(policies, isManifest(path)).Read(path, cache.FindSchema(path), cancellationToken), cancellationToken));

    /// <summary>The definitions or schemas of a kind.</summary>
    public IEnumerable<KubernetesObject> OfKind(string kind) => Has(kind) ? _byKind.Value[kind] : [];

    /// <summary>A fingerprint of all files, for a kind that they can have; otherwise <see langword="null"/>.</summary>
    public ulong? FingerprintOf(string kind) => Has(kind) ? _fingerprint : null;

    private bool Has(string kind) => _files.Count > 0 && CustomDefinitions.Source.Kinds.Contains(kind, StringComparer.Ordinal);
}
