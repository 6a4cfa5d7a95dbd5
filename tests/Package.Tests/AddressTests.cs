using System.IO.Compression;
using System.Runtime.Loader;
using System.Xml.Linq;
using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>One property has the address of the project. As long as it is empty, nothing in the package links to it.</summary>
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
        package.Servers.MustRun(
            Repository.Root, "pack", Repository.PathOf("src", "Package"), "--no-build", "--configuration", KubeGuardPackage.Configuration, "--output", folder, Address, "-p:PackageVersion=0.0.0-address",
            $"-p:KubeGuardDocumentsFolder={folder}/");
        using var archive = ZipFile.OpenRead(Path.Combine(folder, "KubeGuard.0.0.0-address.nupkg"));
        using var readme = new StreamReader(archive.GetEntry("README.md")!.Open());

        var elements = NuspecOf(archive);

        Assert.Equal("https://example.org/kubeguard", Assert.Single(elements["projectUrl"]).Value);
        Assert.Equal("https://example.org/kubeguard", Assert.Single(elements["repository"]).Attribute("url")!.Value);
        Assert.Contains("](https://example.org/kubeguard/blob/HEAD/docs/rules.md)", readme.ReadToEnd());
    }

    [Fact]
    public void Without_an_address_help_links_lead_to_the_documentation_of_Kubernetes()
    {
        using var archive = ZipFile.OpenRead(package.File);

        Assert.Equal("https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline", HelpLinkOf(archive.GetEntry("analyzers/dotnet/cs/KubeGuard.Engine.dll")!.ReadAllBytes()));
    }

    [MatrixFact]
    public void With_an_address_help_links_lead_to_the_pages_of_the_rules()
    {
        var copy = CopyOfSources();
        var engine = Path.Combine(copy, "src", "Engine");
        package.Servers.MustRun(copy, "build", engine, "-p:RunAnalyzers=false", Address);

        Assert.Equal(
            "https://example.org/kubeguard/blob/HEAD/docs/rules/KUBE1005.md",
            HelpLinkOf(File.ReadAllBytes(Path.Combine(engine, "bin", "Debug", "netstandard2.0", "KubeGuard.Engine.dll"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".git")]
    [InlineData(".git/")]
    public void An_address_may_be_that_of_the_clone(string end) => Assert.Equal(
        "https://example.org/kubeguard/blob/HEAD/",
        package.Servers.MustRun(Repository.PathOf("src", "Engine"), "msbuild", Address + end, "-getProperty:KubeGuardFilesUrl").Trim());

    private static object HelpLinkOf(byte[] engine)
    {
        var context = new AssemblyLoadContext(nameof(AddressTests), isCollectible: true);
        var catalog = context.LoadFromStream(new MemoryStream(engine)).GetType("KubeGuard.Rules.RuleCatalog")!;
        var rule = catalog.GetMethod("Find")!.Invoke(null, ["KUBE1005"])!;
        var link = rule.GetType().GetProperty("HelpUri")!.GetValue(rule)!;
        context.Unload();
        return link;
    }

    private string CopyOfSources()
    {
        var copy = Directory.CreateDirectory(Path.Combine(package.Folder, Path.GetRandomFileName())).FullName;
        var sources = Directory.GetFiles(Repository.PathOf("src"), "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"));
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
