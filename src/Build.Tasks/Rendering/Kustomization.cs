using KubeGuard.Build.Yaml;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Rendering;

/// <summary>The files that one kustomization names, and the objects that it generates or changes.</summary>
internal sealed record Kustomization
{
    private static readonly string[] _resourceFields = ["resources", "bases"];
    private static readonly string[] _patchFields = ["patches", "patchesStrategicMerge", "patchesJson6902"];

    /// <summary>The files of whole objects.</summary>
    public required IReadOnlyList<string> Resources { get; init; }

    /// <summary>The files of patches.</summary>
    public required IReadOnlyList<string> Patches { get; init; }

    /// <summary>The kustomizations whose objects it includes.</summary>
    public required IReadOnlyList<string> Bases { get; init; }

    /// <summary>The kustomizations that change its objects.</summary>
    public required IReadOnlyList<string> Components { get; init; }

    /// <summary>The names of the images that it replaces.</summary>
    public required IReadOnlyList<string> Images { get; init; }

    /// <summary>The ConfigMaps and Secrets that it generates, as <c>Secret/name</c>.</summary>
    public required IReadOnlyList<string> GeneratedObjects { get; init; }

    /// <summary>Reads a kustomization.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="text">The text of the file.</param>
    public static Kustomization Of(string file, string text)
    {
        var folder = Path.GetDirectoryName(file)!;
        IReadOnlyList<ManifestCursor> roots = [.. YamlStreamReader.Read(file, text).Documents.Select(document => ManifestCursor.Root(document.Root))];
        IEnumerable<ManifestCursor> ItemsOf(string field) => roots.SelectMany(root => root[field].Items);
        var resources = _resourceFields.SelectMany(ItemsOf).Select(item => PathOf(folder, item)).OfType<string>().ToList();
        var patches = _patchFields.SelectMany(ItemsOf).Select(item => PathOf(folder, item) ?? PathOf(folder, item["path"])).OfType<string>();
        var components = ItemsOf("components").Select(item => PathOf(folder, item)).OfType<string>();
        return new Kustomization
        {
            Resources = [.. resources.Where(File.Exists)],
            Patches = [.. patches.Where(File.Exists)],
            Bases = KustomizationsIn(resources),
            Components = KustomizationsIn(components),
            Images = [.. NamesIn(ItemsOf("images"))],
            GeneratedObjects =
            [
                .. NamesIn(ItemsOf("configMapGenerator")).Select(name => "ConfigMap/" + name),
                .. NamesIn(ItemsOf("secretGenerator")).Select(name => "Secret/" + name),
            ],
        };
    }

    private static IEnumerable<string> NamesIn(IEnumerable<ManifestCursor> items) => items.Select(item => item["name"].String).OfType<string>();

    private static string? PathOf(string folder, ManifestCursor item) =>
        item.String is { } text && text.IndexOf('\n') < 0 ? KustomizationFiles.PathIn(folder, text) : null;

    private static IReadOnlyList<string> KustomizationsIn(IEnumerable<string> paths) =>
        [.. paths.Where(Directory.Exists).Select(KustomizationFiles.FileIn).OfType<string>()];
}
