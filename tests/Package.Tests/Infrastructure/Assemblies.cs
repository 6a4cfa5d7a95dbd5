using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace KubeGuard.Package.Tests.Infrastructure;

/// <summary>Changes assemblies without compiling them.</summary>
internal static class Assemblies
{
    /// <summary>The assembly with another string and, as after every compilation, with a new identity.</summary>
    public static byte[] Change(byte[] assembly, string text, string replacement) =>
        Replace(Replace(assembly, Encoding.Unicode.GetBytes(text), Encoding.Unicode.GetBytes(replacement)), IdentityOf(assembly), Guid.NewGuid().ToByteArray());

    private static byte[] IdentityOf(byte[] assembly)
    {
        using var file = new PEReader(ImmutableArray.Create(assembly));
        var reader = file.GetMetadataReader();
        return reader.GetGuid(reader.GetModuleDefinition().Mvid).ToByteArray();
    }

    private static byte[] Replace(byte[] bytes, byte[] old, byte[] replacement)
    {
        Assert.Equal(old.Length, replacement.Length);
        var index = bytes.AsSpan().IndexOf(old);
        Assert.True(index >= 0, "The assembly does not have the bytes to be changed.");
        return [.. bytes[..index], .. replacement, .. bytes[(index + old.Length)..]];
    }
}
