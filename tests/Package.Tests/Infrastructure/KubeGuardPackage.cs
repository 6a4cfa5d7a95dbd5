using System.IO.Compression;
using System.Text;
using KubeGuard.Package.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(KubeGuardPackage))]

namespace KubeGuard.Package.Tests.Infrastructure;

/// <summary>The package, packed once per run under a version that no cache can have.</summary>
public sealed class KubeGuardPackage : IDisposable
{
    // The package has the same configuration as the tests.
#if DEBUG
    internal const string Configuration = "Debug";
#else
    internal const string Configuration = "Release";
#endif

    public KubeGuardPackage()
    {
        Directory.CreateDirectory(Feed);
        Servers.MustRun(
            Repository.Root,
            "pack",
            Repository.PathOf("src", "Package"),
            "--no-build",
            "--configuration", Configuration,
            "--output", Feed,
            $"-p:PackageVersion={Version}");
    }

    public string Version { get; } = $"0.0.0-test-{Guid.NewGuid():N}";

    public string File => Path.Combine(Feed, $"KubeGuard.{Version}.nupkg");

    /// <summary>The servers that build the projects of the tests.</summary>
    internal BuildServerPool Servers { get; } = new();

    /// <summary>The projects that were restored, for others of their kind.</summary>
    internal RestoredProjects Restored { get; } = new();

    internal string Folder { get; } = Directory.CreateTempSubdirectory("KubeGuard.Package.Tests.").FullName;

    internal string Feed => Path.Combine(Folder, "feed");

    /// <summary>The folder of downloaded packages on this machine.</summary>
    internal string MachineCacheFolder { get; } = FindMachineCacheFolder();

    internal string CacheFolder => Path.Combine(Folder, "packages");

    /// <summary>A new folder outside the repository, where projects restore the package into a cache of their own.</summary>
    internal Workspace CreateWorkspace() => new(this);

    /// <summary>Packs the package again under another version, as if a message of the engine had been changed and everything rebuilt.</summary>
    /// <param name="version">The other version.</param>
    /// <param name="text">The text of the message.</param>
    /// <param name="replacement">The new text, of the same length.</param>
    internal void Repack(string version, string text, string replacement)
    {
        var path = Path.Combine(Feed, $"KubeGuard.{version}.nupkg");
        System.IO.File.Copy(File, path);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Update);
        foreach (var entry in archive.Entries.Where(entry => entry.Name is "KubeGuard.nuspec" or "KubeGuard.Engine.dll").ToList())
        {
            var content = new byte[entry.Length];
            using var stream = entry.Open();
            stream.ReadExactly(content);
            stream.SetLength(0);
            stream.Write(entry.Name == "KubeGuard.nuspec"
                ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace($"<version>{Version}<", $"<version>{version}<", StringComparison.Ordinal))
                : Assemblies.Change(content, text, replacement));
        }
    }

    public void Dispose()
    {
        Servers.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static string FindMachineCacheFolder()
    {
        var (_, output) = DotNet.Run(Repository.Root, ["nuget", "locals", "global-packages", "--list"]);
        return output[(output.IndexOf(':') + 1)..].Trim();
    }
}
