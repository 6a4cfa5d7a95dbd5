namespace KubeGuard.Build.Rendering;

/// <summary>Finds programs as a shell would, without one.</summary>
/// <param name="searchPath">The value of the environment variable <c>PATH</c>.</param>
/// <param name="paths">The path convention.</param>
/// <param name="exists">Whether a file exists.</param>
internal sealed class ToolLookup(string searchPath, PathConvention paths, Func<string, bool> exists)
{
    private static readonly string[] _windowsExtensions = [".exe", ".cmd", ".bat"];

    /// <summary>The lookup with the environment of this process.</summary>
    public static readonly ToolLookup Here = new(Environment.GetEnvironmentVariable("PATH") ?? "", PathConvention.Current, File.Exists);

    private bool IsWindows => paths == PathConvention.Windows;

    /// <summary>The path of a program that a property names, otherwise of the first one found by its names.</summary>
    /// <param name="configured">The value of the property; empty if it is not set.</param>
    /// <param name="names">The names, without extensions.</param>
    /// <param name="folder">The base of a relative path.</param>
    public string? Find(string configured, IReadOnlyList<string> names, string folder) =>
        configured.Length == 0 ? names.Select(FindByName).FirstOrDefault(path => path is not null)
        : configured.IndexOfAny(['/', '\\']) < 0 && FindByName(configured) is { } named ? named
        : Variants(paths.InProject(folder, configured)).FirstOrDefault(exists);

    // A relative folder in PATH would mean a different program in each working directory.
    private string? FindByName(string name) =>
        searchPath.Split(IsWindows ? ';' : ':')
            .Select(folder => folder.Trim().Trim('"'))
            .Where(paths.IsAbsolute)
            .SelectMany(folder => Variants(paths.Absolute(folder, name)))
            .FirstOrDefault(exists);

    private IEnumerable<string> Variants(string path) =>
        !IsWindows || _windowsExtensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            ? [path]
            : _windowsExtensions.Select(extension => path + extension);
}
