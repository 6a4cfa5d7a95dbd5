namespace KubeGuard.Build;

/// <summary>Reads files.</summary>
internal static class TextFile
{
    /// <summary>Reads a text file whole.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string Read(string path) =>
        Directory.Exists(path) ? throw new IOException("It is a directory.") : File.ReadAllText(path);
}
