using KubeGuard.Build.Caching;
using KubeGuard.Build.Schemas;
using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Fixing;

/// <summary>All files of a project while they are fixed, with those that fixes create.</summary>
internal sealed class FilesInProgress
{
    private readonly PathConvention _paths;
    private readonly List<ManifestFile> _items;
    private readonly List<FileInProgress> _files;
    private readonly Dictionary<string, FileInProgress> _byPath;

    /// <param name="items">The files, each once for every set that it is in.</param>
    /// <param name="files">Those that could be read.</param>
    /// <param name="paths">How paths are written.</param>
    public FilesInProgress(IEnumerable<ManifestFile> items, IEnumerable<FileInProgress> files, PathConvention paths)
    {
        _paths = paths;
        _items = [.. items];
        _files = [.. files];
        _byPath = _files.ToDictionary(file => paths.KeyOf(file.File.Path), StringComparer.Ordinal);
    }

    /// <summary>The files that could be read, then the new ones.</summary>
    public IReadOnlyList<FileInProgress> Files => _files;

    /// <summary>The objects of each set that rules may look at, as the files are by now.</summary>
    /// <param name="schemas">The schemas that the project names.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public IReadOnlyDictionary<string, RelatedSet> FindSets(SchemaFiles schemas, CancellationToken cancellationToken)
    {
        var related = Concurrently.Select(_items, file => RelatedIn(file, cancellationToken), cancellationToken);
        return RelatedSet.ByName(_items.Zip(related, (file, objects) => (file.Set, objects)), schemas);
    }

    /// <summary>The files, each once for every set that it is in, with their texts by now; no text of a file that could not be read.</summary>
    public IReadOnlyList<(ManifestFile File, string? Text)> Texts =>
        [.. _items.Select(file => (file, _byPath.TryGetValue(_paths.KeyOf(file.Path), out var known) ? known.Changed.Text : null))];

    /// <summary>Makes wide fixes in the files as they are by now.</summary>
    /// <param name="projectDirectory">The folder outside of which no file is created.</param>
    public WideFixer FixerOf(string projectDirectory) =>
        new(new ObjectLocator(_items, TextOf), TextOf, (path, isNew) => isNew ? ObstacleOfNew(path, projectDirectory) : ObstacleOf(path));

    /// <summary>Applies changes, and notes which fixes they make.</summary>
    public void Apply(WideChanges changes)
    {
        foreach (var change in changes.Files)
        {
            FileOf(change).Changed.Apply(change.Replacements);
        }

        foreach (var made in changes.Made)
        {
            _byPath[_paths.KeyOf(made.File)].Applied.Add(AppliedFix.Of(made.Finding, made.Fix));
        }
    }

    private FileInProgress FileOf(FileChange change)
    {
        if (!_byPath.TryGetValue(_paths.KeyOf(change.File), out var file))
        {
            var set = _byPath[_paths.KeyOf(change.Near!)].File;
            file = new FileInProgress(new ManifestFile(change.File, set.Set, set.Version), EncodedText.OfNew(change.File));
            _byPath.Add(_paths.KeyOf(change.File), file);
            _files.Add(file);
            _items.Add(file.File);
        }

        return file;
    }

    private IReadOnlyList<RelatedObject> RelatedIn(ManifestFile file, CancellationToken cancellationToken) =>
        _byPath.TryGetValue(_paths.KeyOf(file.Path), out var known) ? RelatedObjects.In(file, known.Changed.Text, cancellationToken) : [];

    private string TextOf(string path) =>
        _byPath.TryGetValue(_paths.KeyOf(path), out var file) ? file.Changed.Text : throw new FileNotFoundException("It could not be read.", path);

    // A file that an earlier round creates is not there yet.
    private static string? ObstacleOf(string path) => AtomicFile.TargetOf(path) is { Exists: true, IsReadOnly: true } ? "the file is read-only" : null;

    private string? ObstacleOfNew(string path, string projectDirectory) =>
        _byPath.ContainsKey(_paths.KeyOf(path)) || File.Exists(path) ? "the new file would replace one that is there"
        : _paths.Relative(projectDirectory, path).StartsWith("..", StringComparison.Ordinal) ? "the new file would be outside of the project's folder"
        : null;
}
