using System.Text;

namespace KubeGuard.Build;

/// <summary>Writes files atomically: a reader never sees a partly written one.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file and the folders above it.</summary>
    public static void Write(string path, string text) => Write(path, _utf8.GetBytes(text));

    /// <summary>
    /// Writes a file and the folders above it. A link is followed, and the file keeps its permissions. If several
    /// processes write at once, one of them wins.
    /// </summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, byte[] content) => Write(TargetOf(path), [new(content)], keepsPermissions: true);

    /// <summary>Writes a file as the other method does, but with the permissions of a new file, which spares a copy of the earlier one.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void WriteAnew(string path, IReadOnlyList<ArraySegment<byte>> content) => Write(TargetOf(path), content, keepsPermissions: false);

    /// <summary>The file of a path, or the target of a link.</summary>
    /// <exception cref="IOException">It leads nowhere.</exception>
    public static FileInfo TargetOf(string path)
    {
        var file = new FileInfo(path);
        return IsLink(file) ? NewerRuntime.FinalTargetOf(file) ?? file : file;
    }

    /// <summary>Determines whether a file is a link, whose own attributes say nothing about its target.</summary>
    public static bool IsLink(FileInfo file) => file.Exists && (file.Attributes & FileAttributes.ReparsePoint) != 0;

    private static void Write(FileInfo target, IReadOnlyList<ArraySegment<byte>> content, bool keepsPermissions)
    {
        if (target is { Exists: true, IsReadOnly: true })
        {
            // On systems where only the permissions of the folder matter, replacing the file would succeed nevertheless.
            throw new UnauthorizedAccessException("It is read-only.");
        }

        Directory.CreateDirectory(target.DirectoryName!);
        var temporary = target.FullName + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            if (keepsPermissions && target.Exists)
            {
                // A copy has the permissions of the file.
                target.CopyTo(temporary);
            }

            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                foreach (var part in content)
                {
                    stream.Write(part.Array, part.Offset, part.Count);
                }
            }

            Replace(temporary, target);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

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
}
