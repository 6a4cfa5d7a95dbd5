using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>A user adds the package and builds.</summary>
public sealed class BuildTests(KubeGuardPackage package)
{
    [Fact]
    public void One_build_reports_what_is_wrong_in_CSharp_and_in_manifests()
    {
        var project = package.CreateWorkspace()
            .WriteNewProject(items: Sources.KubernetesClient)
            .WriteMarked("Pods.cs", Sources.CSharp)
            .WriteMarked("deploy/api.yaml", Sources.Manifest);

        project.Build().MustFail().MustReport(project.Marks);
        project.Build("--no-restore", "-p:RunAnalyzers=false").MustFail().MustReport(project.Marks.Where(mark => mark.StartsWith("deploy/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_is_copied_or_packed_from_a_project_with_an_error_in_a_manifest()
    {
        var project = package.CreateWorkspace().WriteProject().Write("Code.cs", "class Code;").WriteMarked("deploy/api.yaml", Sources.Manifest);

        project.Run("pack").MustFail().MustReport(project.Marks);

        Assert.Empty(Directory.GetFiles(project.PathOf("bin"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Reports_name_the_container_and_the_object_and_end_with_a_link()
    {
        var project = package.CreateWorkspace().WriteProject().WriteMarked("deploy/api.yaml", Sources.Manifest);

        Assert.Contains(
            $"{project.PathOf("deploy/api.yaml")}(18,21): error KUBE1005: Container 'api' of Pod 'api' is privileged; set privileged to false "
            + "(https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline)",
            project.Build().Output);
    }

    [Fact]
    public void Manifests_are_checked_although_the_CSharp_does_not_compile()
    {
        var project = package.CreateWorkspace()
            .WriteProject()
            .WriteMarked("Broken.cs", "class Broken { int number = {|error CS0029:\"text\"|}; }")
            .WriteMarked("deploy/api.yaml", Sources.Manifest);

        project.Build().MustFail().MustReport(project.Marks);
    }

    [Fact]
    public void A_build_without_changes_reports_the_same_again()
    {
        var project = package.CreateWorkspace()
            .WriteProject(properties: "<KubeGuardPreset>None</KubeGuardPreset>")
            .Write(".editorconfig", "root = true\n[*.yaml]\ndotnet_diagnostic.KUBE1005.severity = warning\n")
            .Write("Code.cs", "class Code;")
            .WriteMarked("deploy/api.yaml", Sources.Manifest);

        project.Build().MustSucceed().MustReportRules("warning KUBE1005");
        project.Build().MustSucceed().MustReportRules("warning KUBE1005");
    }
}
