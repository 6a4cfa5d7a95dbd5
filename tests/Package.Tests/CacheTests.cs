using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>The files that a build keeps for the next one, and their removal.</summary>
public sealed class CacheTests(KubeGuardPackage package)
{
    private const string Cache = "obj/Debug/App.KubeGuard.cache";

    [Fact]
    public void A_build_without_changes_checks_nothing_and_reports_the_same()
    {
        var project = Project();

        project.Build("-v:detailed").MustFail().MustReport(project.Marks).MustSay("KubeGuard analyzed 1 of 1 manifests");
        project.Build("-v:detailed").MustFail().MustReport(project.Marks).MustSay("KubeGuard analyzed 0 of 1 manifests");
    }

    [Fact]
    public void Everything_is_checked_again_where_a_property_says_otherwise()
    {
        var project = Project();
        project.Build().MustFail();

        project.Build("-v:detailed", "-p:KubeGuardPreset=None").MustSucceed().MustReport().MustSay("KubeGuard analyzed 1 of 1 manifests");
    }

    [Fact]
    public void Clean_removes_what_was_written()
    {
        var project = Project(@"<KubeGuardSarifFile>reports\manifests.sarif</KubeGuardSarifFile>");
        project.Build().MustFail();
        project.Write(Cache + ".0123.tmp", "half of a cache");
        Assert.Equal([true, true], [File.Exists(project.PathOf(Cache)), File.Exists(project.PathOf("reports/manifests.sarif"))]);

        project.Run("clean").MustSucceed();

        Assert.Empty(Directory.GetFiles(project.PathOf("obj/Debug"), "*KubeGuard*"));
        Assert.False(File.Exists(project.PathOf("reports/manifests.sarif")));
    }

    [Fact]
    public void All_target_frameworks_share_one_cache_and_clean_removes_it()
    {
        var project = package.CreateWorkspace()
            .WriteProject(framework: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><LangVersion>latest</LangVersion><ImplicitUsings>disable</ImplicitUsings>")
            .WriteMarked("deploy/api.yaml", Sources.Manifest);
        project.Build().MustFail().MustReport(project.Marks);

        Assert.Equal([Cache], Directory.GetFiles(project.PathOf("obj"), "*.KubeGuard.cache", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(project.Folder, file)));
        project.Run("clean").MustSucceed();
        Assert.False(File.Exists(project.PathOf(Cache)));
    }

    private Workspace Project(string properties = "") => package.CreateWorkspace()
        .WriteProject(properties)
        .Write("Code.cs", "class Code;")
        .WriteMarked("deploy/api.yaml", Sources.Manifest);
}
