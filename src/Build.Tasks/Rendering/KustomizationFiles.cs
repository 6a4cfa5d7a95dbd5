using KubeGuard.Build.Yaml;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Rendering;

/// <summary>
/// All source files of a kustomization: its own, those it names, and those of the bases and components it names. Every
/// value that is the path of an existing file or folder counts as one, so that no field can be forgotten.
/// </summary>
internal sealed class KustomizationFiles
{
    private const int MaxPathLength = 1000;

    /// <summary>The names that the file of a kustomization may have.</summary>
    internal static readonly string[] Names = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
    private static readonly string[] _resourceFields = ["resources", "bases", "components"];

    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _all = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _resources = new(StringComparer.Ordinal);

    private KustomizationFiles()
    {
    }

    /// <summary>All files.</summary>
    public IReadOnlyList<string> All => [.. _all];

    /// <summary>The files that are named as resources.</summary>
    public IReadOnlyList<string> Resources => [.. _resources];

    /// <summary>The files that may contain objects or patches.</summary>
    public IReadOnlyList<string> Manifests =>
        [.. _all.Where(path => Path.GetExtension(path) is ".yaml" or ".yml" && !Names.Contains(Path.GetFileName(path), StringComparer.Ordinal))];

    /// <summary>The first base that is not a file, where it is named.</summary>
    public (string Name, YamlLocation Location)? Remote { get; private set; }

    /// <summary>The kustomization of a folder, if it has one.</summary>
    public static string? FileIn(string folder) => Names.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    public static KustomizationFiles Of(string file)
    {
        var files = new KustomizationFiles();
        files.Visit(file);
        return files;
    }

    private void Visit(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        if (!_folders.Add(folder))
        {
            return;
        }

        _all.Add(file);
        foreach (var document in YamlStreamReader.Read(file, TextFile.Read(file)).Documents)
        {
            if (document.Root is MappingNode root)
            {
                foreach (var entry in root.Entries)
                {
                    VisitNode(entry.Value, folder, _resourceFields.Contains(entry.Key, StringComparer.Ordinal));
                }
            }
        }
    }

    private void VisitNode(ManifestNode node, string folder, bool isResource)
    {
        switch (node)
        {
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                {
                    VisitNode(entry.Value, folder, false);
                }

                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    VisitNode(item, folder, isResource);
                }

                break;
            case ScalarNode { Text.Value: { Length: > 0 and < MaxPathLength } text } scalar when text.IndexOf('\n') < 0:
                VisitPath(text, folder, isResource, scalar);
                break;
        }
    }

    // A generator may name a file as "key=path".
    private void VisitPath(string text, string folder, bool isResource, ScalarNode scalar)
    {
        var path = PathIn(folder, text) ?? PathIn(folder, text.Substring(text.IndexOf('=') + 1));
        if (path is null)
        {
            if (isResource && Remote is null && IsRemote(text) && scalar.Location is YamlLocation location)
            {
                Remote = (text, location);
            }
        }
        else if (!Directory.Exists(path))
        {
            _all.Add(path);
            if (isResource)
            {
                _resources.Add(path);
            }
        }
        else if (FileIn(path) is { } kustomization)
        {
            Visit(kustomization);
        }
    }

    /// <summary>The file or folder that a kustomization names, if it exists.</summary>
    internal static string? PathIn(string folder, string text)
    {
        if (text.Length == 0 || text.IndexOfAny(Path.GetInvalidPathChars()) >= 0 || Path.IsPathRooted(text))
        {
            return null;
        }

        var path = Path.GetFullPath(Path.Combine(folder, text));
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    private static bool IsRemote(string text) =>
        text.IndexOf("://", StringComparison.Ordinal) >= 0
        || text.IndexOf("?ref=", StringComparison.Ordinal) >= 0
        || text.StartsWith("git@", StringComparison.Ordinal)
        || text.StartsWith("git::", StringComparison.Ordinal)
        || IsHost(text.Substring(0, Math.Max(text.IndexOf('/'), 0)));

    private static bool IsHost(string segment) => segment.Length > 0 && segment[0] != '.' && segment.IndexOf('.') > 0;
}
