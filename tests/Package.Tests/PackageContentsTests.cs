using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

public sealed class PackageContentsTests(KubeGuardPackage package)
{
    [Fact]
    public void The_package_has_exactly_these_files()
    {
        using var archive = ZipFile.OpenRead(package.File);
        var files = archive.Entries.Select(entry => entry.FullName).Where(name => !IsBookkeeping(name)).Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "analyzers/dotnet/cs/KubeGuard.Analyzers.dll",
                "analyzers/dotnet/cs/KubeGuard.CodeFixes.dll",
                "analyzers/dotnet/cs/KubeGuard.Engine.dll",
                "build/KubeGuard.props",
                "build/KubeGuard.targets",
                "buildMultiTargeting/KubeGuard.props",
                "buildMultiTargeting/KubeGuard.targets",
                "config/KubeGuard.All.globalconfig",
                "config/KubeGuard.Baseline.globalconfig",
                "config/KubeGuard.None.globalconfig",
                "config/KubeGuard.Recommended.globalconfig",
                "config/KubeGuard.Restricted.globalconfig",
                "icon.png",
                "tasks/net8.0/KubeGuard.Build.Tasks.dll",
                "tasks/net8.0/KubeGuard.Engine.dll",
                "tasks/net8.0/YamlDotNet.dll",
                "tasks/netstandard2.0/KubeGuard.Build.Tasks.dll",
                "tasks/netstandard2.0/KubeGuard.Engine.dll",
                "tasks/netstandard2.0/YamlDotNet.dll",
            ],
            files);
    }

    [Fact]
    public void The_package_flows_to_nobody_and_brings_no_dependency()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var nuspec = archive.GetEntry("KubeGuard.nuspec")!.Open();
        var elements = XDocument.Load(nuspec).Descendants().ToLookup(element => element.Name.LocalName, element => element.Value);

        Assert.Equal("true", Assert.Single(elements["developmentDependency"]));
        Assert.Empty(elements["dependency"]);
    }

    [Theory]
    [InlineData("KubeGuard.Engine.dll", "netstandard")]
    [InlineData("KubeGuard.Analyzers.dll", "KubeGuard.Engine", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Reflection.Metadata", "netstandard")]
    [InlineData(
        "KubeGuard.CodeFixes.dll",
        "KubeGuard.Engine",
        "Microsoft.CodeAnalysis",
        "Microsoft.CodeAnalysis.CSharp",
        "Microsoft.CodeAnalysis.CSharp.Workspaces",
        "Microsoft.CodeAnalysis.Workspaces",
        "System.Collections.Immutable",
        "System.Composition.AttributedModel",
        "netstandard")]
    public void What_the_compiler_loads_needs_nothing_that_the_compiler_lacks(string assembly, params string[] available)
    {
        using var archive = ZipFile.OpenRead(package.File);

        Assert.Subset(available.ToHashSet(), ReferencesOf(archive, $"analyzers/dotnet/cs/{assembly}").ToHashSet());
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void What_MSBuild_loads_has_everything_that_MSBuild_lacks(string framework)
    {
        using var archive = ZipFile.OpenRead(package.File);
        var folder = $"tasks/{framework}/";
        var assemblies = archive.Entries.Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal)).ToList();

        var missing = assemblies
            .SelectMany(assembly => ReferencesOf(archive, assembly.FullName))
            .Except(assemblies.Select(assembly => Path.GetFileNameWithoutExtension(assembly.Name)))
            .Where(reference => !IsOfFramework(reference) && !reference.StartsWith("Microsoft.Build.", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    private static bool IsBookkeeping(string name) =>
        name is "KubeGuard.nuspec" or "[Content_Types].xml" || name.StartsWith("_rels/", StringComparison.Ordinal) || name.StartsWith("package/", StringComparison.Ordinal);

    private static bool IsOfFramework(string reference) =>
        reference is "netstandard" or "Microsoft.Win32.Primitives" || reference.StartsWith("System.", StringComparison.Ordinal);

    private static IReadOnlyList<string> ReferencesOf(ZipArchive archive, string file)
    {
        using var content = new MemoryStream();
        using (var entry = archive.GetEntry(file)!.Open())
        {
            entry.CopyTo(content);
        }

        content.Position = 0;
        using var reader = new PEReader(content);
        var metadata = reader.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
