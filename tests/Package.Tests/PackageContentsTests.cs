using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

public sealed partial class PackageContentsTests(KubeGuardPackage package)
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
                "tasks/netstandard2.0/KubeGuard.Build.Tasks.dll",
                "tasks/netstandard2.0/KubeGuard.Cluster.dll",
                "tasks/netstandard2.0/KubeGuard.Components.dll",
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

    [Fact]
    public void It_is_small()
    {
        var size = new FileInfo(package.File).Length;
        TestContext.Current.SendDiagnosticMessage("The package has {0:N0} bytes.", size);
        Assert.True(size <= 1_500_000, $"The package has {size:N0} bytes, and may have 1,500,000.");
    }

    [Fact]
    public void It_has_the_page_of_every_rule()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var reader = archive.GetEntry("tasks/netstandard2.0/KubeGuard.Build.Tasks.dll")!.OpenAssembly();
        var metadata = reader.GetMetadataReader();

        Assert.Equal(
            Directory.GetFiles(Repository.PathOf("docs", "rules")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            metadata.ManifestResources.Select(handle => metadata.GetString(metadata.GetManifestResource(handle).Name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_README_has_no_link_that_leads_nowhere()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var reader = new StreamReader(archive.GetEntry("README.md")!.Open());
        var readme = reader.ReadToEnd();

        Assert.DoesNotMatch(RelativeLink(), readme);
        var own = File.ReadAllText(Repository.PathOf("README.md"));
        Assert.Matches(RelativeLink(), own);
        Assert.Equal(own.Split('\n').Where(line => !RelativeLink().IsMatch(line)), readme.TrimEnd('\r', '\n').Split('\n').Append("").Where(line => own.Split('\n').Contains(line)));
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

    [Fact]
    public void What_MSBuild_loads_has_everything_that_MSBuild_lacks()
    {
        using var archive = ZipFile.OpenRead(package.File);
        var assemblies = archive.Entries.Where(entry => entry.FullName.StartsWith("tasks/", StringComparison.Ordinal) || entry.FullName == "analyzers/dotnet/cs/KubeGuard.Engine.dll").ToList();

        var missing = assemblies
            .SelectMany(assembly => ReferencesOf(archive, assembly.FullName))
            .Except(assemblies.Select(assembly => Path.GetFileNameWithoutExtension(assembly.Name)))
            .Where(reference => !IsOfFramework(reference) && !reference.StartsWith("Microsoft.Build.", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    [GeneratedRegex(@"\]\((?![a-zA-Z]+:|#)")]
    private static partial Regex RelativeLink();

    private static bool IsBookkeeping(string name) =>
        name is "KubeGuard.nuspec" or "[Content_Types].xml" || name.StartsWith("_rels/", StringComparison.Ordinal) || name.StartsWith("package/", StringComparison.Ordinal);

    private static bool IsOfFramework(string reference) =>
        reference is "netstandard" or "Microsoft.Win32.Primitives" || reference.StartsWith("System.", StringComparison.Ordinal);

    private static IReadOnlyList<string> ReferencesOf(ZipArchive archive, string file)
    {
        using var reader = archive.GetEntry(file)!.OpenAssembly();
        var metadata = reader.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
