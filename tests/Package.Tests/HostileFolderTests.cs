using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>Folders in which a search would never end.</summary>
public sealed class HostileFolderTests(KubeGuardPackage package)
{
    [Fact]
    public void A_folder_that_links_to_one_above_it_is_walked_once()
    {
        var project = package.CreateWorkspace()
            .WriteProject()
            .Write("Code.cs", "class Code;")
            .WriteMarked("deploy/api.yaml", Sources.Manifest);
        Directory.CreateSymbolicLink(project.PathOf("deploy/up"), "..");

        project.Build().MustFail().MustReport(project.Marks);
    }

    [Fact]
    public void Names_with_characters_that_MSBuild_takes_for_its_own_are_names()
    {
        var project = package.CreateWorkspace().In("a b; 100% of 'ü' (1) @ $x, y")
            .WriteNewProject("<KubeGuardSarifFile>obj/manifests.sarif</KubeGuardSarifFile>", Sources.KubernetesClient)
            .WriteMarked("Pods; 50%25.cs", Sources.CSharp)
            .WriteMarked("deploy/web; 50%25 'ü' (2) @.yaml", Sources.Manifest)
            .WriteMarked("deploy/[x] {y} !.yaml", Sources.Manifest);

        project.Build().MustFail().MustReport(project.Marks);
        Assert.Contains("/deploy/web%3B%2050%2525%20'%C3%BC'%20(2)%20@.yaml\"", File.ReadAllText(project.PathOf("obj/manifests.sarif")));

        project.Run("build", "--no-restore", "-t:FixKubernetesManifests").MustSucceed().MustSay("fixed 4 findings in 2 manifests");
        project.Validate("--no-restore").MustSucceed().MustReport();
    }

    [Fact]
    public async Task Two_builds_at_once_report_the_same()
    {
        var project = package.CreateWorkspace()
            .WriteProject()
            .WriteMarked("deploy/api.yaml", Sources.Manifest);

        // Without the log file that other tests read, which two builds cannot share.
        string[] validate = ["build", "-t:ValidateKubernetesManifests", "--no-restore", "--disable-build-servers", "--tl:off"];
        var outputs = await Task.WhenAll(
            Task.Run(() => DotNet.Run(project.Folder, validate).Output),
            Task.Run(() => DotNet.Run(project.Folder, validate).Output));

        Assert.All(outputs, output => Assert.Contains("error KUBE1005", output));
        Assert.All(outputs, output => Assert.DoesNotContain("KUBE9", output));
    }
}
