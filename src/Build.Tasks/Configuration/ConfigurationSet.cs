namespace KubeGuard.Build.Configuration;

/// <summary>
/// All configuration files of a project. Their precedence is that of the compiler: global files by level, overridden by
/// the <c>.editorconfig</c> files from the outermost folder to the innermost. The compiler is given all its files; for
/// manifests, more are found in the folders above each.
/// </summary>
internal sealed class ConfigurationSet
{
    private const string LocalName = ".editorconfig";

    private readonly PathConvention _paths;
    private readonly GlobalConfiguration _global;
    private readonly ILookup<string, ConfigurationFile> _named;
    private readonly Func<string, ConfigurationFile?> _find;
    private readonly Dictionary<string, IReadOnlyList<ConfigurationFile>> _byFolder = new(StringComparer.Ordinal);

    /// <summary>Combines files.</summary>
    /// <param name="named">The files that the project names.</param>
    /// <param name="find">Reads the file of a path, if there is one.</param>
    /// <param name="paths">The path convention; that of this system unless given.</param>
    public ConfigurationSet(IReadOnlyList<ConfigurationFile> named, Func<string, ConfigurationFile?>? find = null, PathConvention? paths = null)
    {
        _paths = paths ?? PathConvention.Current;
        _global = new GlobalConfiguration([.. named.Where(file => file.IsGlobal)], _paths);
        _named = named.Where(file => !file.IsGlobal).ToLookup(file => _paths.KeyOf(_paths.FolderOf(file.Path) ?? ""), StringComparer.Ordinal);
        _find = find ?? (_ => null);
    }

    /// <summary>The sections that apply to a file, in the order of increasing precedence.</summary>
    /// <param name="path">The absolute path of the file.</param>
    public IReadOnlyList<ConfigurationSection> SectionsFor(string path)
    {
        IReadOnlyList<ConfigurationFile> files;
        lock (_byFolder)
        {
            files = FilesFor(_paths.FolderOf(path));
        }

        var normalized = _paths.InSections(path);
        var sections = _global.SectionsFor(normalized).ToList();
        foreach (var file in files)
        {
            var relative = "/" + normalized.Substring(_paths.FolderOf(file.Path)!.Length).TrimStart('/');
            sections.AddRange(file.Sections.Where(section => section.IsFor(relative)));
        }

        return sections;
    }

    // From the outermost applicable file to the innermost.
    private IReadOnlyList<ConfigurationFile> FilesFor(string? folder)
    {
        if (folder is null)
        {
            return [];
        }

        var key = _paths.KeyOf(folder);
        if (!_byFolder.TryGetValue(key, out var files))
        {
            var inFolder = FilesIn(folder);
            files = inFolder.Any(file => file.IsRoot) ? inFolder : [.. FilesFor(_paths.FolderOf(folder)), .. inFolder];
            _byFolder.Add(key, files);
        }

        return files;
    }

    private IReadOnlyList<ConfigurationFile> FilesIn(string folder)
    {
        var named = _named[_paths.KeyOf(folder)].ToList();
        var path = _paths.Join(folder, LocalName);
        return !named.Any(file => _paths.KeyOf(file.Path) == _paths.KeyOf(path)) && _find(path) is { IsGlobal: false } found ? [.. named, found] : named;
    }
}
