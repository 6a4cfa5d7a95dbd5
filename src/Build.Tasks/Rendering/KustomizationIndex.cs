using KubeGuard.Build.Caching;
using KubeGuard.Build.Validation;
using KubeGuard.Kubernetes;

namespace KubeGuard.Build.Rendering;

/// <summary>
/// The kustomizations near some manifests, in their folders and those above, with everything they refer to, and the way
/// they use the manifests.
/// </summary>
internal sealed class KustomizationIndex
{
    // The root of the repository ends the search earlier.
    private const int MaxLevels = 8;
    private const int MaxKustomizations = 2_000;

    private readonly PathConvention _paths;
    private readonly Dictionary<string, Kustomization> _kustomizations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TrackedFile> _tracked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _patches = new(StringComparer.Ordinal);
    private readonly HashSet<string> _resources = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _generated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _images = new(StringComparer.Ordinal);

    private KustomizationIndex(PathConvention paths) => _paths = paths;

    /// <summary>The files that were read, or looked for and not found.</summary>
    public IReadOnlyCollection<TrackedFile> Tracked => _tracked.Values;

    /// <summary>Reads the kustomizations near some files.</summary>
    public static KustomizationIndex Near(IEnumerable<ManifestFile> files, PathConvention paths)
    {
        var index = new KustomizationIndex(paths);
        foreach (var file in files.Where(file => file.Source is null))
        {
            index.Search(Path.GetDirectoryName(file.Path), MaxLevels);
        }

        index.Sum();
        return index;
    }

    /// <summary>The same files, each with the way the kustomizations use its objects.</summary>
    public IReadOnlyList<ManifestFile> Assign(IReadOnlyList<ManifestFile> files) =>
        _kustomizations.Count == 0 ? files : [.. files.Select(file => file.Source is null ? file.UsedAs(UseOf(_paths.KeyOf(file.Path))) : file)];

    private ObjectUse UseOf(string key)
    {
        var isPatch = _patches.Contains(key) && !_resources.Contains(key);
        var images = _images.TryGetValue(key, out var found) ? found : null;
        return isPatch || images is not null ? new ObjectUse(isPatch, images is null ? [] : [.. images]) { GeneratedObjects = _generated }
            : _generated.Count > 0 ? ObjectUse.AsWritten with { GeneratedObjects = _generated }
            : ObjectUse.AsWritten;
    }

    private void Search(string? folder, int levels)
    {
        if (string.IsNullOrEmpty(folder) || levels == 0 || !_folders.Add(folder!))
        {
            return;
        }

        foreach (var name in KustomizationFiles.Names)
        {
            Read(Path.Combine(folder, name));
        }

        var repository = Path.Combine(folder, ".git");
        if (!Directory.Exists(repository) && !File.Exists(repository))
        {
            Search(Path.GetDirectoryName(folder), levels - 1);
        }
    }

    private void Read(string file)
    {
        var key = _paths.KeyOf(file);
        if (_tracked.ContainsKey(key) || _kustomizations.Count == MaxKustomizations)
        {
            return;
        }

        _tracked[key] = TrackedFile.Missing(file);
        if (FileStamp.Of(file) is not { } stamp)
        {
            return;
        }

        try
        {
            var text = TextFile.Read(file);
            _tracked[key] = new TrackedFile(file, stamp, Fingerprint.Of(text));
            var kustomization = _kustomizations[key] = Kustomization.Of(file, text);
            foreach (var other in kustomization.Bases.Concat(kustomization.Components))
            {
                Read(other);
            }
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            // Then it has no effect; if it is also a manifest of the project, it is reported as such.
        }
    }

    private void Sum()
    {
        foreach (var kustomization in _kustomizations.Values)
        {
            _generated.UnionWith(kustomization.GeneratedObjects);
            _patches.UnionWith(kustomization.Patches.Select(_paths.KeyOf));
            _resources.UnionWith(kustomization.Resources.Select(_paths.KeyOf));
            var images = ImagesOf(kustomization, []);
            if (images.Count > 0)
            {
                Replace(kustomization, images, []);
            }
        }
    }

    // A component replaces the images of the kustomization that includes it.
    private IReadOnlyList<string> ImagesOf(Kustomization kustomization, HashSet<Kustomization> visited) =>
        visited.Add(kustomization)
            ? [.. kustomization.Images, .. Known(kustomization.Components).SelectMany(component => ImagesOf(component, visited))]
            : [];

    private void Replace(Kustomization kustomization, IReadOnlyList<string> images, HashSet<Kustomization> visited)
    {
        if (!visited.Add(kustomization))
        {
            return;
        }

        foreach (var key in kustomization.Resources.Concat(kustomization.Patches).Select(_paths.KeyOf))
        {
            if (!_images.TryGetValue(key, out var known))
            {
                _images.Add(key, known = new SortedSet<string>(StringComparer.Ordinal));
            }

            known.UnionWith(images);
        }

        foreach (var other in Known(kustomization.Bases.Concat(kustomization.Components)))
        {
            Replace(other, images, visited);
        }
    }

    private IEnumerable<Kustomization> Known(IEnumerable<string> files) =>
        files.Select(file => _kustomizations.TryGetValue(_paths.KeyOf(file), out var known) ? known : null).OfType<Kustomization>();
}
