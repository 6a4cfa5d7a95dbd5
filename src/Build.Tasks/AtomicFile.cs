using System.Text;

namespace KubeGuard.Build;

/// <summary>Writes files so that a reader never sees half of one.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file and the folders above it.</summary>
    public static void Write(string path, string text) => Write(path, _utf8.GetBytes(text));

    /// <summary>
    /// Writes a file and the folders above it: what a link points to, with the rights that it has. Of several
    /// who write at once, one wins.
    /// </summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, byte[] content)
    {
        var target = TargetOf(path);
        if (target is { Exists: true, IsReadOnly: true })
        {
            // Where only the folder must allow it, a file in its place would be written nevertheless.
            throw new UnauthorizedAccessException("It is read-only.");
        }

        Directory.CreateDirectory(target.DirectoryName!);
        var temporary = target.FullName + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
            Replace(temporary, target);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>The file of a path, or what it points to if it is a link.</summary>
    /// <exception cref="IOException">It leads nowhere.</exception>
    public static FileInfo TargetOf(string path)
    {
        var file = new FileInfo(path);
#if NET
        return IsLink(file) ? file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file : file;
#else
        return file;
#endif
    }

    /// <summary>Whether a file is there and is a link, which says nothing of the file that it points to.</summary>
    public static bool IsLink(FileInfo file) => file.Exists && (file.Attributes & FileAttributes.ReparsePoint) != 0;

#if NET
    private static void Replace(string temporary, FileInfo target)
    {
        if (target.Exists && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(temporary, target.UnixFileMode);
        }

        File.Move(temporary, target.FullName, overwrite: true);
    }
#else
    private static void Replace(string temporary, FileInfo target)
    {
        try
        {
            File.Move(temporary, target.FullName);
        }
        catch (IOException) when (File.Exists(target.FullName))
        {
            File.Replace(temporary, target.FullName, null);
        }
    }
#endif
}
