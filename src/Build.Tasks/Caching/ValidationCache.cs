using KubeGuard.Build.Images;
using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Caching;

/// <summary>The results of a build, for the next one.</summary>
/// <param name="parameters">The fingerprint of all inputs from the project.</param>
/// <param name="configuration">The configuration files that were read or looked for.</param>
/// <param name="settingFindings">The findings about the settings.</param>
/// <param name="manifests">The manifests that could be read.</param>
/// <param name="sets">The manifest sets that rules were run over.</param>
internal sealed class ValidationCache(
    ulong parameters,
    IReadOnlyList<TrackedFile> configuration,
    IReadOnlyList<ManifestFinding> settingFindings,
    IReadOnlyList<CachedManifest> manifests,
    IReadOnlyList<CachedSet> sets)
{
    /// <summary>A cache without content.</summary>
    public static readonly ValidationCache Empty = new(0, [], [], [], []);

    private readonly Lazy<Dictionary<string, CachedManifest>> _byFile =
        new(() => manifests.ToDictionary(manifest => KeyOf(manifest.File.Path, manifest.Set), StringComparer.Ordinal));

    /// <summary>The schema files that were read.</summary>
    public IReadOnlyList<CachedSchema> Schemas { get; init; } = [];

    /// <summary>The findings about documents about images.</summary>
    public CachedImages Images { get; init; } = CachedImages.None;

    /// <summary>The texts of the earlier build, if there was one.</summary>
    public GrowingTexts? Texts { get; init; }

    /// <summary>The earlier results of a file.</summary>
    public CachedManifest? Find(ManifestFile file) => Find(file.Path, file.Set);

    /// <summary>The earlier results of a schema file.</summary>
    public CachedSchema? FindSchema(string path) => Schemas.FirstOrDefault(schema => schema.File.Path == path);

    /// <summary>The earlier results of a manifest set.</summary>
    public CachedSet? FindSet(string name) => sets.FirstOrDefault(set => set.Name == name);

    /// <summary>Reads the cache of an earlier build.</summary>
    public static ValidationCache Load(string path) => CacheFile.Load(path, Read) ?? Empty;

    /// <summary>The results of the earlier build, if nothing has changed since.</summary>
    /// <param name="now">The current fingerprint of all inputs from the project.</param>
    /// <param name="files">The files to check.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public ValidationResult? Replay(ulong now, IReadOnlyList<ManifestFile> files, CancellationToken cancellationToken)
    {
        // If a chart cannot be rendered any more, the inputs from the project are still the same.
        if (this == Empty || now != parameters || files.Count != manifests.Count || configuration.Any(file => file.Refresh(TextFile.Read) is null) || Schemas.Any(schema => schema.Refresh() is null))
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

        return new ValidationResult(
            [.. settingFindings, .. FindingMerger.Merge(same.Select(manifest => manifest.Findings), sets.Select(set => set.Findings))], same, sets, Checked: 0);
    }

    /// <summary>The cache with newer stamps of the same manifests; <see langword="null"/> if no stamp is newer.</summary>
    public ValidationCache? With(IReadOnlyList<CachedManifest> same) =>
        same.Any(manifest => Find(manifest.File.Path, manifest.Set)?.File.Stamp != manifest.File.Stamp) ? new(parameters, configuration, settingFindings, same, sets) { Schemas = Schemas, Images = Images, Texts = Texts } : null;

    /// <summary>Writes the cache for a later build.</summary>
    /// <returns><see langword="true"/> if it was written.</returns>
    public bool Save(string path) => CacheFile.Save(path, Write);

    private CachedManifest? Find(string path, string set) => _byFile.Value.TryGetValue(KeyOf(path, set), out var known) ? known : null;

    private static string KeyOf(string path, string set) => set.Length == 0 ? path : $"{path}\n{set}";

    // The texts are known only when all else is written.
    private void Write(CacheWriter file)
    {
        var texts = Texts?.ForWriting() ?? new GrowingTexts();
        var writer = new CacheWriter(texts);
        writer.Write(parameters);
        writer.WriteMany(configuration, tracked => TrackedFileCodec.Write(writer, tracked));
        writer.WriteMany(settingFindings, finding => FindingCodec.Write(writer, finding));
        writer.WriteMany(manifests, manifest => manifest.Write(writer));
        writer.WriteMany(sets, set => set.Write(writer));
        writer.WriteMany(Schemas, schema => schema.Write(writer));
        Images.Write(writer);
        file.Write(writer.Length);
        foreach (var part in writer.Written)
        {
            file.Copy(part);
        }

        texts.Write(file);
    }

    private static ValidationCache Read(CacheReader file)
    {
        var content = file.ReadBytes();
        var texts = GrowingTexts.Read(file);
        var reader = new CacheReader(content, texts);
        return new ValidationCache(
            reader.ReadNumber(),
            reader.ReadMany(() => TrackedFileCodec.Read(reader)),
            reader.ReadMany(() => FindingCodec.Read(reader)),
            reader.ReadMany(() => CachedManifest.Read(reader)),
            reader.ReadMany(() => CachedSet.Read(reader)))
        {
            Schemas = reader.ReadMany(() => CachedSchema.Read(reader)),
            Images = CachedImages.Read(reader),
            Texts = texts,
        };
    }
}
