using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>The items about the content of images.</summary>
public sealed class ImageItemTests(KubeGuardPackage package)
{
    private const string Manifest = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: api
        spec:
          containers:
            - name: api
              image: {|error KUBE3015:example.test/shop/api:1.4.2|}

        """;

    private const string Sbom = """
        {
          "bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": { "component": { "type": "container", "name": "example.test/shop/api:1.4.2" } },
          "components": [ { "type": "library", "name": "Newtonsoft.Json", "version": "9.0.1", "purl": "pkg:nuget/Newtonsoft.Json@9.0.1" } ]
        }
        """;

    private const string Record = """
        {
          "schema_version": "1.7.0", "id": "GHSA-5crp-9r3c-p9vr", "modified": "2024-05-01T00:00:00Z",
          "affected": [ { "package": { "ecosystem": "NuGet", "name": "Newtonsoft.Json" }, "ranges": [ { "type": "ECOSYSTEM", "events": [ { "introduced": "0" }, { "fixed": "13.0.1" } ] } ] } ]
        }
        """;

    [Fact]
    public void Known_vulnerabilities_are_reported_at_the_image()
    {
        var project = Project("");

        project.Validate().MustFail().MustReport(project.Marks);
    }

    [Fact]
    public void An_accepted_vulnerability_is_not_reported() => Project(
        """<VulnerabilityException Include="GHSA-5crp-9r3c-p9vr" Image="example.test/shop/api:1.4.2" Reason="Reads only our own files." />""").Validate().MustSucceed().MustReport();

    [Fact]
    public void The_packages_of_the_own_image_are_reported_where_it_is_used_and_otherwise_at_the_reference()
    {
        var project = package.CreateWorkspace()
            .WriteProject(
                "<KubeGuardPreset>None</KubeGuardPreset><OutputType>Exe</OutputType><ContainerRegistry>example.test</ContainerRegistry><ContainerRepository>shop/api</ContainerRepository><ContainerImageTag>1.4.2</ContainerImageTag>",
                """<PackageReference Include="YamlDotNet" Version="18.1.0" /><VulnerabilityDatabase Include="advisories/" />""")
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.KUBE3015.severity = error\n")
            .Write("advisories/GHSA-1.json", Record.Replace("Newtonsoft.Json", "YamlDotNet", StringComparison.Ordinal).Replace("13.0.1", "99.0.0", StringComparison.Ordinal))
            .WriteMarked("Program.cs", """System.Console.WriteLine({|error KUBE3015:"example.test/shop/api:1.4.2"|});""")
            .WriteMarked("api.yaml", Manifest);

        project.Build().MustFail().MustReport(project.Marks);
        project.Build("-p:ContainerImageTag=1.4.3").MustFail().MustReport("App.csproj(9,5): error KUBE3015");
    }

    [Fact]
    public void The_own_image_is_looked_into_without_any_manifest()
    {
        var project = package.CreateWorkspace()
            .WriteProject(
                "<WarningsAsErrors>KUBE3015</WarningsAsErrors><OutputType>Exe</OutputType><ContainerRepository>shop/api</ContainerRepository>",
                """<PackageReference Include="YamlDotNet" Version="18.1.0" /><VulnerabilityDatabase Include="advisories/" />""")
            .Write("advisories/GHSA-1.json", Record.Replace("Newtonsoft.Json", "YamlDotNet", StringComparison.Ordinal).Replace("13.0.1", "99.0.0", StringComparison.Ordinal));
        File.Delete(project.PathOf(".editorconfig"));

        project.Validate().MustFail().MustReport("App.csproj(9,5): error KUBE3015");
    }

    [Fact]
    public void A_rescan_reports_what_became_known_and_needs_no_compiler()
    {
        var project = Project("");
        project.Write("Broken.cs", "class");

        project.Run("build", "-t:UpdateImageLock").MustSucceed().MustSay("kubernetes-images.lock.json has 1 image with 1 finding.");
        project.Write("advisories/2024/GHSA-2.json", Record.Replace("GHSA-5crp-9r3c-p9vr", "GHSA-2", StringComparison.Ordinal));
        project.Run("build", "-t:RescanImages", "-p:KubeGuardImageReportFile=new.md").MustFail().MustReport(project.Marks).MustSay("1 finding since kubernetes-images.lock.json was written");
        Assert.Contains("| Newtonsoft.Json 9.0.1 | GHSA-2 (of unknown severity) | 13.0.1 |", File.ReadAllText(project.PathOf("new.md")), StringComparison.Ordinal);
        project.Run("build", "-t:ReportImages", "-p:KubeGuardImageReportFile=images.json").MustSucceed().MustSay("2 unknown; 2 of 2 can be fixed");
        Assert.True(File.Exists(project.PathOf("images.json")));
    }

    private Workspace Project(string items) => package.CreateWorkspace()
        .WriteProject("<KubeGuardPreset>None</KubeGuardPreset>", $"""<ImageSbom Include="sbom/*.json" /><VulnerabilityDatabase Include="advisories/" />{items}""")
        .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.KUBE3015.severity = error\n")
        .Write("sbom/api.json", Sbom)
        .Write("advisories/2024/GHSA-5crp-9r3c-p9vr.json", Record)
        .WriteMarked("api.yaml", Manifest);
}
