using System.Text;

namespace KubeGuard.Build;

/// <summary>Writes files so that a reader never sees half of one.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file and the folders above it.</summary>
    public static void Write(string path, string text) => Write(path, _utf8.GetBytes(text));

    /// <summary>Writes a file and the folders above it. Of several who write at once, one wins.</summary>
    public static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
            Move(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Writes a file that exists: what a link points to, with the rights that it has.</summary>
    public static void Replace(string path, byte[] content)
    {
#if NET
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(target);
        Write(target, content);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(target, mode);
        }
#else
        Write(path, content);
#endif
    }

#if NET
    private static void Move(string from, string to) => File.Move(from, to, overwrite: true);
#else
    private static void Move(string from, string to)
    {
        try
        {
            File.Move(from, to);
        }
        catch (IOException) when (File.Exists(to))
        {
            File.Replace(from, to, null);
        }
    }
#endif
}
