namespace KubeGuard.Build.Git;

/// <summary>Reads files of patterns: <c>.gitignore</c> and <c>info/exclude</c>.</summary>
internal static class GitIgnoreFile
{
    // Far more than people write. A larger file ignores nothing, so that no manifest is left out by accident.
    private const int MaxLength = 1024 * 1024;

    /// <summary>The patterns of a file, in its order; none if it does not exist or cannot be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="ignoresCase">Whether case is ignored.</param>
    /// <param name="mayBeLink">Whether git follows a link to it.</param>
    public static IReadOnlyList<GitIgnorePattern> Read(string path, bool ignoresCase, bool mayBeLink)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && (mayBeLink || !AtomicFile.IsLink(file)) && file.Length <= MaxLength
                ? Parse(File.ReadAllBytes(path), ignoresCase)
                : [];
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return [];
        }
    }

    /// <summary>The patterns of a text, in its order.</summary>
    public static IReadOnlyList<GitIgnorePattern> Parse(byte[] bytes, bool ignoresCase)
    {
        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        return
        [
            .. GitText.Of(bytes, start, bytes.Length - start).Split('\n')
                .Select(WithoutEnd)
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => GitIgnorePattern.Parse(line, ignoresCase))
                .OfType<GitIgnorePattern>(),
        ];
    }

    // Trailing spaces are ignored unless a backslash precedes them.
    private static string WithoutEnd(string line)
    {
        var end = line.Length > 0 && line[line.Length - 1] == '\r' ? line.Length - 1 : line.Length;
        var length = 0;
        for (var i = 0; i < end; i++)
        {
            if (line[i] == '\\')
            {
                i++;
                length = Math.Min(i + 1, end);
            }
            else if (line[i] != ' ')
            {
                length = i + 1;
            }
        }

        return line.Substring(0, length);
    }
}
