using System.IO.Compression;
using System.Reflection.PortableExecutable;

namespace KubeGuard.Package.Tests.Infrastructure;

/// <summary>Reads the files of a package.</summary>
internal static class ZipArchiveEntryExtensions
{
    /// <summary>The bytes of a file.</summary>
    public static byte[] ReadAllBytes(this ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>A reader of an assembly.</summary>
    public static PEReader OpenAssembly(this ZipArchiveEntry entry) => new(new MemoryStream(entry.ReadAllBytes()));
}
