using System.IO.Compression;
using System.Runtime.Loader;
using System.Xml.Linq;
using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>One property holds the address of the project. As long as it is empty, nothing of the package leads there.</summary>
public sealed class AddressTests(KubeGuardPackage package)
{
    private const string Address = "-p:RepositoryUrl=https://example.org/kubeguard";

    [Fact]
    public void Without_an_address_the_package_names_none()
    {
        using var archive = ZipFile.OpenRead(package.File);

        var elements = NuspecOf(archive);

        Assert.Empty(elements["projectUrl"]);
        Assert.Empty(elements["repository"].Attributes("url"));
    }

    [Fact]
    public void With_an_address_the_package_and_its_README_lead_there()
    {
        var folder = Path.Combine(package.Folder, "address");
        DotNet.MustRun(
            Repository.Root, "pack", Repository.PathOf("src", "Package"), "--no-build", "--configuration", KubeGuardPackage.Configuration, "--output", folder, Address, "-p:PackageVersion=0.0.0-address",
            $"-p:KubeGuardDocumentsFolder={folder}/");
        using var archive = ZipFile.OpenRead(Path.Combine(folder, "KubeGuard.0.0.0-address.nupkg"));
        using var readme = new StreamReader(archive.GetEntry("README.md")!.Open());

        var elements = NuspecOf(archive);

        Assert.Equal("https://example.org/kubeguard", Assert.Single(elements["projectUrl"]).Value);
        Assert.Equal("https://example.org/kubeguard", Assert.Single(elements["repository"]).Attribute("url")!.Value);
        Assert.Contains("](https://example.org/kubeguard/blob/HEAD/docs/rules.md)", readme.ReadToEnd());
    }

    [Theory]
    [InlineData("", "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline")]
    [InlineData(Address, "https://example.org/kubeguard/blob/HEAD/docs/rules/KUBE1005.md")]
    [InlineData(Address + ".git/", "https://example.org/kubeguard/blob/HEAD/docs/rules/KUBE1005.md")]
    public void Help_links_lead_to_the_pages_of_the_rules_once_they_have_an_address(string property, string expected)
    {
        var copy = CopyOfEngine();
        var engine = Path.Combine(copy, "src", "Engine");
        DotNet.MustRun(copy, ["build", engine, "-p:RunAnalyzers=false", .. property.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        var context = new AssemblyLoadContext(copy, isCollectible: true);
        var catalog = context.LoadFromAssemblyPath(Path.Combine(engine, "bin", "Debug", "netstandard2.0", "KubeGuard.Engine.dll")).GetType("KubeGuard.Rules.RuleCatalog")!;
        var rule = catalog.GetMethod("Find")!.Invoke(null, ["KUBE1005"])!;

        Assert.Equal(expected, rule.GetType().GetProperty("HelpUri")!.GetValue(rule));
        context.Unload();
    }

    private string CopyOfEngine()
    {
        var copy = Directory.CreateDirectory(Path.Combine(package.Folder, Path.GetRandomFileName())).FullName;
        var engine = Repository.PathOf("src", "Engine");
        var sources = Directory.GetFiles(engine, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(engine, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));
        foreach (var file in sources.Concat(Directory.GetFiles(Repository.Root, "*.props")).Append(Repository.PathOf("nuget.config")))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    private static ILookup<string, XElement> NuspecOf(ZipArchive archive)
    {
        using var nuspec = archive.GetEntry("KubeGuard.nuspec")!.Open();
        return XDocument.Load(nuspec).Descendants().ToLookup(element => element.Name.LocalName);
    }
}
