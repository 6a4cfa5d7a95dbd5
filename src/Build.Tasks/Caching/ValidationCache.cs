using KubeGuard.Build.Validation;
using KubeGuard.Rules;

namespace KubeGuard.Build.Caching;

/// <summary>
/// What a build found, for the next one. It is never needed: one that is missing, broken, of another
/// version or not to be written costs time and nothing else.
/// </summary>
/// <param name="parameters">The fingerprint of everything that the project says.</param>
/// <param name="configuration">The configuration files that were read or looked for.</param>
/// <param name="settingFindings">What is wrong with the settings.</param>
/// <param name="manifests">The manifests that could be read.</param>
internal sealed class ValidationCache(
    ulong parameters,
    IReadOnlyList<TrackedFile> configuration,
    IReadOnlyList<ManifestFinding> settingFindings,
    IReadOnlyList<CachedManifest> manifests)
{
    // The assemblies' own identities: another build of the rules or of this code has others.
    private static readonly string _writtenBy = string.Join(
        " ", "KubeGuard", typeof(ValidationCache).Module.ModuleVersionId, typeof(Rule).Module.ModuleVersionId);

    /// <summary>A cache that knows nothing.</summary>
    public static readonly ValidationCache Empty = new(0, [], [], []);

    private readonly Lazy<Dictionary<string, CachedManifest>> _byFile =
        new(() => manifests.ToDictionary(manifest => KeyOf(manifest.File.Path, manifest.Set), StringComparer.Ordinal));

    /// <summary>What is known of a file.</summary>
    public CachedManifest? Find(ManifestFile file) => _byFile.Value.TryGetValue(KeyOf(file.Path, file.Set), out var known) ? known : null;

    /// <summary>Reads the cache of an earlier build.</summary>
    public static ValidationCache Load(string path)
    {
        try
        {
            return File.Exists(path) ? Read(File.ReadAllBytes(path)) : Empty;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException || FileFailure.IsExpected(exception))
        {
            return Empty;
        }
    }

    /// <summary>What the earlier build found, if nothing changed since then.</summary>
    /// <param name="now">The fingerprint of everything that the project says now.</param>
    /// <param name="files">The files to check.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public ValidationResult? Replay(ulong now, IReadOnlyList<ManifestFile> files, CancellationToken cancellationToken)
    {
        if (this == Empty || now != parameters || configuration.Any(file => file.Refresh(TextFile.Read) is null))
        {
            return null;
        }

        var same = new List<CachedManifest>(files.Count);
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Find(file)?.Refresh() is not { } manifest)
            {
                return null;
            }

            same.Add(manifest);
        }

        return new ValidationResult([.. settingFindings, .. FindingMerger.Merge(same.Select(manifest => manifest.Findings))], same, Judged: 0);
    }

    /// <summary>Writes the cache for a later build. Another build may write the same one meanwhile: the last one stays.</summary>
    /// <returns>Whether it was written.</returns>
    public bool Save(string path)
    {
        try
        {
            AtomicFile.Write(path, ToBytes());
            return true;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return false;
        }
    }

    private static string KeyOf(string path, string set) => set.Length == 0 ? path : $"{path}\n{set}";

    // The fingerprint of the rest comes first, so that bytes which got lost or mixed up are never read.
    private byte[] ToBytes()
    {
        var writer = new CacheWriter();
        writer.Write(_writtenBy);
        writer.Write(parameters);
        writer.WriteMany(configuration, file => TrackedFileCodec.Write(writer, file));
        writer.WriteMany(settingFindings, finding => FindingCodec.Write(writer, finding));
        writer.WriteMany(manifests, manifest => manifest.Write(writer));
        var content = writer.ToArray();
        return [.. BitConverter.GetBytes(new Fingerprint().Add(content).Value), .. content];
    }

    private static ValidationCache Read(byte[] bytes)
    {
        if (bytes.Length <= sizeof(ulong) || BitConverter.ToUInt64(bytes, 0) != new Fingerprint().Add(bytes, sizeof(ulong)).Value)
        {
            return Empty;
        }

        var reader = new CacheReader(bytes, sizeof(ulong));
        return reader.ReadText() == _writtenBy
            ? new ValidationCache(
                reader.ReadNumber(),
                reader.ReadMany(() => TrackedFileCodec.Read(reader)),
                reader.ReadMany(() => FindingCodec.Read(reader)),
                reader.ReadMany(() => CachedManifest.Read(reader)))
            : Empty;
    }
}
