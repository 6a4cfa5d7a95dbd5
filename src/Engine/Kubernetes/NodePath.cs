using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// Linux paths in a normal form, so that they can be compared: without empty and <c>.</c> segments, with <c>..</c>
/// resolved and no slash at the end.
/// </summary>
internal static class NodePath
{
    /// <summary>The root of the file system, which contains every other path.</summary>
    public const string Root = "/";

    private static readonly char[] _separator = ['/'];

    /// <summary>The normal form of a path. A path that is not absolute, such as a Windows path, keeps its start.</summary>
    public static string Normalize(string path)
    {
        if (IsNormal(path))
        {
            return path;
        }

        var isAbsolute = path.StartsWith(Root, StringComparison.Ordinal);
        var segments = new List<string>();
        foreach (var segment in path.Split(_separator, StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..")
            {
                GoUp(segments, isAbsolute);
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return (isAbsolute ? Root : "") + string.Join(Root, segments);
    }

    /// <summary>The normal form of a path of which only the ends may be known.</summary>
    public static KnownText Normalize(KnownText path)
    {
        if (path.Value is { } whole)
        {
            return new KnownText(Normalize(whole));
        }

        // The last segment may continue in the unknown part.
        var slash = path.Prefix.LastIndexOf('/');
        return slash < 0 ? path : KnownText.Between(WithSlash(Normalize(path.Prefix.Substring(0, slash + 1))) + path.Prefix.Substring(slash + 1), path.Suffix);
    }

    /// <summary>Determines whether a path is a directory or is in it; <see langword="null"/> if unknown.</summary>
    /// <param name="path">A path in normal form.</param>
    /// <param name="directory">A directory in normal form.</param>
    public static bool? IsUnder(KnownText path, string directory) =>
        path.Is(directory) == true ? true : path.StartsWith(WithSlash(directory));

    /// <summary>The directories that contain a path in normal form, from the nearest to the root.</summary>
    public static IEnumerable<string> DirectoriesAbove(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return path.Substring(0, slash);
        }

        if (path.Length > 1 && path[0] == '/')
        {
            yield return Root;
        }
    }

    // As almost all paths are: absolute, and no segment empty or starting with a dot.
    private static bool IsNormal(string path) =>
        path.Length > 1
        && path[0] == '/'
        && path[path.Length - 1] != '/'
        && path.IndexOf("//", StringComparison.Ordinal) < 0
        && path.IndexOf("/.", StringComparison.Ordinal) < 0;

    // The parent of the root is the root.
    private static void GoUp(List<string> segments, bool isAbsolute)
    {
        if (segments.Count > 0 && segments[segments.Count - 1] != "..")
        {
            segments.RemoveAt(segments.Count - 1);
        }
        else if (!isAbsolute)
        {
            segments.Add("..");
        }
    }

    private static string WithSlash(string directory) => directory.EndsWith(Root, StringComparison.Ordinal) ? directory : directory + Root;
}
