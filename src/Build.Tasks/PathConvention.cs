using System.Runtime.InteropServices;

namespace KubeGuard.Build;

/// <summary>
/// The way an operating system writes paths. It accesses neither files nor the working directory, so the conventions of
/// all systems can be tested on each of them.
/// </summary>
internal sealed class PathConvention
{
    private readonly char _separator;
    private readonly bool _ignoresCase;
    private readonly string[] _beforeDotsAndEmptyParts;

    private PathConvention(char separator, bool ignoresCase)
    {
        _separator = separator;
        _ignoresCase = ignoresCase;
        _beforeDotsAndEmptyParts = [$"{separator}.", $"{separator}{separator}"];
    }

    /// <summary>Slashes; case matters.</summary>
    public static PathConvention Linux { get; } = new('/', ignoresCase: false);

    /// <summary>Slashes; case is ignored.</summary>
    public static PathConvention MacOS { get; } = new('/', ignoresCase: true);

    /// <summary>Drives and shares, slashes and backslashes; case is ignored.</summary>
    public static PathConvention Windows { get; } = new('\\', ignoresCase: true);

    /// <summary>The convention of this system.</summary>
    public static PathConvention Current { get; } =
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? Windows
        : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? MacOS
        : Linux;

    private bool HasDrives => _separator == '\\';

    /// <summary>The absolute path of a path that a user wrote, without <c>.</c>, <c>..</c> and empty parts.</summary>
    /// <param name="folder">The absolute path of the folder that a relative path starts from.</param>
    /// <param name="path">The path.</param>
    public string Absolute(string folder, string path)
    {
        var own = WithOwnSeparators(path);
        if (HasDrives && IsDevice(own))
        {
            return own;
        }

        var absolute = RootLengthOf(own) > 0 ? own : Below(WithOwnSeparators(folder), own);
        return IsPlain(absolute) ? absolute : WithoutDots(absolute);
    }

    /// <summary>
    /// The absolute path of a path in a project: MSBuild treats backslashes as slashes on every system, but only in
    /// items.
    /// </summary>
    /// <param name="folder">The absolute path of the project's folder.</param>
    /// <param name="path">The path.</param>
    public string InProject(string folder, string path) => Absolute(folder, path.Replace('\\', '/'));

    /// <summary>Determines whether a path is absolute.</summary>
    /// <param name="path">The path.</param>
    public bool IsAbsolute(string path) => RootLengthOf(WithOwnSeparators(path)) > 0;

    /// <summary>
    /// Determines whether the section of a global configuration file names a file by its absolute path. As for the
    /// compiler, the path of a share is not one.
    /// </summary>
    public bool IsAbsoluteSection(string name) => HasDrives ? name is [_, ':', '/', ..] : name is ['/', ..];

    /// <summary>A path as sections of configuration files name it: with slashes, and with the drive in upper case.</summary>
    /// <param name="path">The absolute path.</param>
    public string InSections(string path) =>
        HasDrives && path is [var drive, ':', ..] ? char.ToUpperInvariant(drive) + WithSlashes(path).Substring(1) : WithSlashes(path);

    /// <summary>A text that is the same for all spellings of a path.</summary>
    /// <param name="path">The path, absolute or relative.</param>
    public string KeyOf(string path) => _ignoresCase ? WithSlashes(path).ToUpperInvariant() : path;

    /// <summary>A path with slashes.</summary>
    public string WithSlashes(string path) => path.Replace(_separator, '/');

    /// <summary>A path with the separators of the system.</summary>
    public string WithOwnSeparators(string path) => path.Replace('/', _separator);

    /// <summary>The folder of a file or folder; <see langword="null"/> for a root.</summary>
    /// <param name="path">The absolute path.</param>
    public string? FolderOf(string path)
    {
        var own = WithOwnSeparators(path);
        var root = RootLengthOf(own);
        return own.Length <= root ? null : own.Substring(0, Math.Max(own.LastIndexOf(_separator), root));
    }

    /// <summary>The path of a file in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name of the file.</param>
    public string Join(string folder, string name) => folder.Length > 0 && folder[folder.Length - 1] == _separator ? folder + name : folder + _separator + name;

    /// <summary>
    /// The path from a folder to a file, with slashes and as many <c>..</c> as it needs; the whole path if
    /// they have different roots.
    /// </summary>
    /// <param name="folder">The absolute path of the folder.</param>
    /// <param name="path">The absolute path of the file.</param>
    public string Relative(string folder, string path)
    {
        var (fromRoot, from) = Split(Absolute(folder, folder));
        var (toRoot, to) = Split(WithOwnSeparators(path));
        if (KeyOf(fromRoot) != KeyOf(toRoot))
        {
            return WithSlashes(path);
        }

        var common = from.Zip(to.Take(to.Count - 1), (one, other) => KeyOf(one) == KeyOf(other)).TakeWhile(isSame => isSame).Count();
        return string.Join("/", [.. Enumerable.Repeat("..", from.Count - common), .. to.Skip(common)]);
    }

    private string Below(string folder, string path) => path switch
    {
        ['\\', ..] when HasDrives => folder.Substring(0, RootLengthOf(folder)) + path,
        [var drive, ':', .. var rest] when HasDrives => KeyOf(folder).StartsWith(KeyOf($"{drive}:"), StringComparison.Ordinal)
            ? Join(folder, rest)
            : $@"{drive}:\{rest}",
        _ => Join(folder, path),
    };

    // A fast check: nearly all paths are plain, and a project may have thousands.
    private bool IsPlain(string path)
    {
        var root = RootLengthOf(path);
        return path.Length > root
            && path[path.Length - 1] != _separator
            && path[root] != '.'
            && path[root] != _separator
            && _beforeDotsAndEmptyParts.All(part => path.IndexOf(part, root, StringComparison.Ordinal) < 0);
    }

    private string WithoutDots(string path)
    {
        var (root, parts) = Split(path);
        var kept = new List<string>(parts.Count);
        foreach (var part in parts.Where(part => part != "."))
        {
            if (part != "..")
            {
                kept.Add(part);
            }
            else if (kept.Count > 0)
            {
                kept.RemoveAt(kept.Count - 1);
            }
        }

        var rest = string.Join(_separator.ToString(), kept);
        return rest.Length == 0 ? root : Join(root, rest);
    }

    private (string Root, IReadOnlyList<string> Parts) Split(string path)
    {
        var root = RootLengthOf(path);
        return (path.Substring(0, root), [.. path.Substring(root).Split(_separator).Where(part => part.Length > 0)]);
    }

    private int RootLengthOf(string path) => path switch
    {
        ['/', ..] when !HasDrives => 1,
        [_, ':', '\\', ..] when HasDrives => 3,
        ['\\', '\\', '?' or '.', '\\', 'U' or 'u', 'N' or 'n', 'C' or 'c', '\\', ..] when HasDrives => EndOfPart(path, EndOfPart(path, 8)),
        ['\\', '\\', '?' or '.', '\\', ..] when HasDrives => EndOfPart(path, 4),
        ['\\', '\\', ..] when HasDrives => EndOfPart(path, EndOfPart(path, 2)),
        _ => 0,
    };

    // The index after the separator that ends the part at an index.
    private static int EndOfPart(string path, int start) => path.IndexOf('\\', start) is >= 0 and var end ? end + 1 : path.Length;

    // Windows does not normalize such a path.
    private static bool IsDevice(string path) => path.StartsWith(@"\\?\", StringComparison.Ordinal) || path.StartsWith(@"\\.\", StringComparison.Ordinal);
}
