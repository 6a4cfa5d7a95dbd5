using System.IO.Compression;
using System.Text;
using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

public sealed class MachinePathTests(KubeGuardPackage package)
{
    [Fact]
    public void No_file_of_the_package_names_a_folder_of_the_machine_that_built_it()
    {
        using var archive = ZipFile.OpenRead(package.File);
        string[] folders = [Repository.Root, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + Path.DirectorySeparatorChar, package.MachineCacheFolder];

        Assert.All(archive.Entries, entry =>
        {
            var content = entry.ReadAllBytes();
            Assert.All(folders, folder => Assert.False(Has(content, folder), $"{entry.FullName} names {folder}."));
        });
    }

    [Fact]
    public void A_path_in_an_assembly_is_found_in_either_encoding()
    {
        Assert.True(Has(Encoding.UTF8.GetBytes("x/home/me/y"), "/home/me"));
        Assert.True(Has(Encoding.Unicode.GetBytes("x/home/me/y"), "/home/me"));
    }

    private static bool Has(byte[] content, string text) =>
        content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
}
