using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeGuard.Build.Tasks.Tests.Images;

/// <summary>Vulnerabilities that became known after a team has looked, and reports of all of them.</summary>
public sealed class ImageLockTests : IDisposable
{
    private const string Image = "registry.example.com/shop/api:1.4.2";

    private readonly string _folder = Directory.CreateTempSubdirectory("kubeguard-lock-").FullName;
    private readonly FakeBuildEngine _engine = new();

    public ImageLockTests()
    {
        Write("api.yaml", $$"""
            apiVersion: v1
            kind: Pod
            metadata: { name: api, namespace: shop }
            spec: { containers: [ { name: api, image: "{{Image}}" }, { name: proxy, image: "registry.example.com/proxy:1" } ] }
            """);
        Write("sbom.json", $$"""
            {
              "bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": { "component": { "type": "container", "name": "{{Image}}" } },
              "components": [ { "type": "library", "name": "Newtonsoft.Json", "version": "9.0.1", "purl": "pkg:nuget/Newtonsoft.Json@9.0.1" } ]
            }
            """);
        Write("advisories/1.json", ImageTest.Newtonsoft);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_a_lock_file_everything_is_new() =>
        Assert.StartsWith("api.yaml(4,43): KUBE3015: Image ", Assert.Single(Rescan().Warnings), StringComparison.Ordinal);

    [Fact]
    public void What_was_accepted_is_not_reported_again()
    {
        Update();
        Assert.Empty(Rescan().Warnings);
        Assert.Equal(["No image has a vulnerability that kubernetes-images.lock.json does not have."], _engine.ImportantMessages);
    }

    [Fact]
    public void A_vulnerability_that_became_known_is_reported()
    {
        Update();
        Write("advisories/2.json", ImageTest.Newtonsoft.Replace("GHSA-5crp-9r3c-p9vr", "GHSA-2", StringComparison.Ordinal).Replace("CVE-2024-21907", "CVE-2", StringComparison.Ordinal));
        Assert.Contains("GHSA-2 (high)", Assert.Single(Rescan().Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_component_is_looked_up_as_no_other_rule_runs()
    {
        Write("api.yaml", """{ apiVersion: v1, kind: Pod, metadata: { name: api }, spec: { containers: [ { name: api, image: "quay.io/argoproj/argocd:v2.1.7" } ] } }""");
        Write("advisories/2.json", ImageTest.Newtonsoft.Replace("CVE-2024-21907", "CVE-2022-24348", StringComparison.Ordinal).Replace("NuGet", "Go", StringComparison.Ordinal)
            .Replace("Newtonsoft.Json", "github.com/argoproj/argo-cd/v2", StringComparison.Ordinal).Replace("GHSA-5crp-9r3c-p9vr", "GHSA-2", StringComparison.Ordinal));
        Assert.Contains("argo-cd/v2 2.1.7 with GHSA-2 (high)", Assert.Single(Rescan().Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void The_lock_file_has_the_IDs_by_image()
    {
        Update();
        Assert.Equal(
            """
            {
              "images": {
                "registry.example.com/proxy:1": [],
                "registry.example.com/shop/api:1.4.2": [
                  "GHSA-5crp-9r3c-p9vr"
                ]
              }
            }

            """,
            File.ReadAllText(Path.Combine(_folder, "kubernetes-images.lock.json")),
            ignoreLineEndingDifferences: true);
        Assert.Equal(["kubernetes-images.lock.json has 2 images with 1 finding."], _engine.ImportantMessages);
    }

    [Fact]
    public void A_lock_file_that_cannot_be_read_is_reported()
    {
        Write("kubernetes-images.lock.json", "{");
        Assert.StartsWith("kubernetes-images.lock.json(0,0): KUBE9016: The document cannot be read: line 1: ", Assert.Single(Rescan().Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_has_each_image_with_its_workloads_and_vulnerabilities()
    {
        Run(new ReportImages { ImageReportFile = "images.md;images.json" });
        Assert.Equal(
            """
            The images of test:
              IMAGE                                USED BY         VULNERABILITIES
              registry.example.com/proxy:1         Pod 'shop/api'  no bill of materials
              registry.example.com/shop/api:1.4.2  Pod 'shop/api'  1 high; 1 of 1 can be fixed
            """,
            Assert.Single(_engine.ImportantMessages),
            ignoreLineEndingDifferences: true);
        Assert.Contains("| Newtonsoft.Json 9.0.1 | GHSA-5crp-9r3c-p9vr (high) | 13.0.1 |", File.ReadAllText(Path.Combine(_folder, "images.md")), StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "images.json")));
        Assert.Equal("13.0.1", json.RootElement.GetProperty("images")[1].GetProperty("vulnerabilities")[0].GetProperty("fixedVersion").GetString());
    }

    [Fact]
    public void A_rescan_writes_what_is_new()
    {
        Update();
        Write("advisories/2.json", ImageTest.Newtonsoft.Replace("GHSA-5crp-9r3c-p9vr", "GHSA-2", StringComparison.Ordinal).Replace("CVE-2024-21907", "CVE-2", StringComparison.Ordinal));
        Run(new RescanImages { ImageReportFile = "new.md;new.json" });
        Assert.Equal(
            """
            # New vulnerabilities in the images of test

            | Image | Used by | Vulnerabilities |
            |---|---|---|
            | registry.example.com/shop/api:1.4.2 | Pod 'shop/api' | 1 high; 1 of 1 can be fixed |

            ## registry.example.com/shop/api:1.4.2

            | Package | Vulnerability | Fix |
            |---|---|---|
            | Newtonsoft.Json 9.0.1 | GHSA-2 (high) | 13.0.1 |

            """,
            File.ReadAllText(Path.Combine(_folder, "new.md")),
            ignoreLineEndingDifferences: true);
        Assert.DoesNotContain("GHSA-5crp-9r3c-p9vr", File.ReadAllText(Path.Combine(_folder, "new.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Images_in_code_and_that_of_the_project_are_accepted_and_reported_as_well()
    {
        Write("Shop.cs", $"var x = \"{Image}\";");
        Write("test.csproj", ImageTest.OwnProject);
        Write("obj/project.assets.json", ImageTest.OwnPackage);
        var own = new TaskItem("own");
        own.SetMetadata("AssetsFile", "obj/project.assets.json");
        void Prepare(ImageTask task) => (task.Sources, task.OwnImages) = (Items("Shop.cs"), [own]);

        Run(new ReportImages(), Prepare);
        Assert.Contains("own:latest                           test.csproj", Assert.Single(_engine.ImportantMessages), StringComparison.Ordinal);
        Assert.Contains("Pod 'shop/api', Shop.cs(1)", Assert.Single(_engine.ImportantMessages), StringComparison.Ordinal);
        Assert.Equal(3, Run(new RescanImages(), Prepare).Warnings.Count);
        Run(new UpdateImageLock(), Prepare);
        Assert.Empty(Run(new RescanImages(), Prepare).Warnings);
    }

    [Theory]
    [InlineData("warning", true)]
    [InlineData("error", false)]
    public void The_severity_decides_whether_a_rescan_fails(string severity, bool succeeds)
    {
        Write("test.globalconfig", $"is_global = true\ndotnet_diagnostic.KUBE3015.severity = {severity}\n");
        Run(new RescanImages(), task => task.AnalyzerConfigFiles = Items("test.globalconfig"), succeeds);
    }

    [Fact]
    public void A_report_needs_a_name_with_a_known_extension()
    {
        Run(new ReportImages { ImageReportFile = "images.html" });
        Assert.StartsWith("test.csproj(0,0): KUBE9005: The setting 'KubeGuardImageReportFile' cannot be 'images.html'", Assert.Single(_engine.Warnings), StringComparison.Ordinal);
    }

    private FakeBuildEngine Rescan() => Run(new RescanImages());

    private void Update() => Run(new UpdateImageLock());

    private FakeBuildEngine Run(ImageTask task, Action<ImageTask>? prepare = null, bool succeeds = true)
    {
        using (task)
        {
            _engine.Clear();
            task.BuildEngine = _engine;
            task.ProjectDirectory = _folder;
            task.ProjectFile = Path.Combine(_folder, "test.csproj");
            task.Manifests = Items("api.yaml");
            task.ImageSboms = Items("sbom.json");
            task.VulnerabilityDatabases = Items("advisories");
            prepare?.Invoke(task);
            Assert.Equal(succeeds, task.Execute());
        }

        return _engine;
    }

    private static ITaskItem[] Items(params string[] names) => [.. names.Select(name => new TaskItem(name))];

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
