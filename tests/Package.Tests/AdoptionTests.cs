using System.Text.Json;
using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>A repository with many findings adopts KubeGuard, as in docs/adopting.md and docs/suppressions.md.</summary>
public sealed class AdoptionTests(KubeGuardPackage package)
{
    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          hostNetwork: true
          hostPID: true
          containers: []

        """;

    [Fact]
    public void A_baseline_keeps_what_is_there_reports_what_is_new_and_names_what_is_gone()
    {
        var project = ManifestProject("KUBE1002", "KUBE1003", "KUBE1004").Write("deploy/web.yaml", Pod);
        project.Build().MustFail().MustReport("deploy/web.yaml(6,16): error KUBE1002", "deploy/web.yaml(7,12): error KUBE1003");

        project.Run("build", "-t:UpdateKubernetesBaseline").MustSucceed().MustReport().MustSay("kubeguard.baseline");
        Assert.Equal(
            ["deploy/web.yaml | KUBE1002 | Pod/web | spec.hostNetwork", "deploy/web.yaml | KUBE1003 | Pod/web | spec.hostPID"],
            File.ReadAllLines(project.PathOf("kubeguard.baseline")).Skip(1));
        project.Build().MustSucceed().MustReport();

        project.Write("deploy/web.yaml", "# lines move\n\n" + Pod.Replace("hostPID", "hostIPC", StringComparison.Ordinal));
        project.Build().MustFail()
            .MustReport("deploy/web.yaml(9,12): error KUBE1004", "kubeguard.baseline(3,1): warning KUBE9011")
            .MustSay("'deploy/web.yaml | KUBE1003 | Pod/web | spec.hostPID'");
    }

    [Fact]
    public void A_baseline_may_have_another_name_and_is_one_for_all_frameworks()
    {
        var project = package.CreateWorkspace()
            .WriteProject("<KubeGuardPreset>Baseline</KubeGuardPreset><KubeGuardBaselineFile>eng/old.txt</KubeGuardBaselineFile>", framework: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>")
            .Write("web.yaml", Pod);

        project.Build("-t:UpdateKubernetesBaseline").MustSucceed().MustReport();

        Assert.Equal(3, File.ReadAllLines(project.PathOf("eng/old.txt")).Length);
        project.Validate().MustSucceed().MustReport();
    }

    [Fact]
    public void A_project_that_is_switched_off_is_neither_fixed_nor_gets_a_baseline()
    {
        var project = ManifestProject("KUBE1002").Write("web.yaml", Pod);

        project.Build("-t:UpdateKubernetesBaseline;FixKubernetesManifests", "-p:KubeGuardEnabled=false").MustSucceed()
            .MustSay("no baseline is written").MustSay("nothing is fixed");

        Assert.False(File.Exists(project.PathOf("kubeguard.baseline")));
        Assert.Equal(Pod, File.ReadAllText(project.PathOf("web.yaml")));
    }

    [Fact]
    public void A_page_for_a_pull_request_counts_what_a_build_reports()
    {
        var project = ManifestProject("KUBE1002", "KUBE1003").Write("web.yaml", Pod);

        project.Build("-p:KubeGuardReportFile=artifacts/report.md").MustFail();

        Assert.Equal(
            """
            # KubeGuard: App

            2 errors in 1 file.

            | Rule | Errors | Warnings | Suggestions |
            |---|--:|--:|--:|
            | [KUBE1002](https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline) Do not share the node's network namespace | 1 |  |  |
            | [KUBE1003](https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline) Do not share the node's process namespace | 1 |  |  |

            | Object | Errors | Warnings | Suggestions |
            |---|--:|--:|--:|
            | Pod web | 2 |  |  |

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(project.PathOf("artifacts/report.md")));
    }

    [Fact]
    public void The_logs_of_both_languages_make_one_log()
    {
        var project = package.CreateWorkspace()
            .WriteProject(
                "<KubeGuardSarifFile>manifests.sarif</KubeGuardSarifFile><ErrorLog>code.sarif,version=2.1</ErrorLog>",
                Sources.KubernetesClient)
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.KUBE6030.severity = none\ndotnet_diagnostic.KUBE6034.severity = none\n")
            .Write("web.yaml", Pod)
            .Write("Pods.cs", """
                public static class Pods
                {
                    public static k8s.Models.V1Pod Api() => new() { Spec = new() { HostNetwork = true, Containers = [] } };
                }
                """)
            .Write("GlobalSuppressions.cs", """
                using System.Diagnostics.CodeAnalysis;

                [assembly: SuppressMessage("KubeGuard.PodSecurityBaseline", "KUBE1002", Scope = "member", Target = "~M:Pods.Api~k8s.Models.V1Pod", Justification = "Before KubeGuard")]
                """);

        project.Build().MustFail().MustReport("web.yaml(6,16): error KUBE1002", "web.yaml(7,12): error KUBE1003");

        var runs = new[] { "manifests.sarif", "code.sarif" }
            .Select(file => JsonDocument.Parse(File.ReadAllText(project.PathOf(file))).RootElement)
            .SelectMany(log => log.GetProperty("runs").EnumerateArray())
            .ToList();
        Assert.Equal(["KubeGuard", "Microsoft (R) Visual C# Compiler"], runs.Select(run => run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString()));
        var inBoth = runs.Select(run => run.GetProperty("results").EnumerateArray().Single(result => result.GetProperty("ruleId").GetString() == "KUBE1002")).ToList();
        Assert.False(inBoth[0].TryGetProperty("suppressions", out _));
        Assert.Equal("Before KubeGuard", inBoth[1].GetProperty("suppressions")[0].GetProperty("justification").GetString());
    }

    [Fact]
    public void Annotations_of_other_tools_suppress_the_rules_of_their_checks() =>
        ManifestProject("KUBE1002", "KUBE1003", "KUBE3002", "KUBE4004")
            .Write("kube-linter.yaml", WithAnnotation("""ignore-check.kube-linter.io/host-network: "a node agent" """))
            .Write("polaris.yaml", WithAnnotation("""polaris.fairwinds.com/hostNetworkSet-exempt: "true" """))
            .Write("kube-score.yaml", """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                  annotations:
                    kube-score/ignore: container-image-tag, container-resources
                spec:
                  hostPID: true
                  containers:
                    - name: web
                      image: mcr.microsoft.com/web:latest
                """)
            .Build().MustFail()
            .MustReport("kube-linter.yaml(9,12): error KUBE1003", "polaris.yaml(9,12): error KUBE1003", "kube-score.yaml(8,12): error KUBE1003");

    [Fact]
    public void Suppressions_that_are_unknown_useless_or_without_reason_are_reported()
    {
        var project = ManifestProject("KUBE1002", "KUBE1003", "KUBE1004", "KUBE9008", "KUBE9009", "KUBE9010")
            .Write(".editorconfig", "root = true\n[*.yaml]\nkubeguard.require_suppression_reason = true\n")
            .WriteMarked("web.yaml", """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                spec:
                  hostNetwork: true {|error KUBE9010:#|} kubeguard:disable KUBE1002
                  hostPID: true # kubeguard:disable KUBE1003, {|error KUBE9008:KUBE7777|} -- a node agent
                  hostIPC: false # kubeguard:disable {|error KUBE9009:KUBE1004|} -- not any more
                  containers: []
                """);

        project.Build().MustFail().MustReport(project.Marks);
    }

    private static string WithAnnotation(string annotation) =>
        Pod.Replace("  name: web", $"  name: web\n  annotations:\n    {annotation}", StringComparison.Ordinal);

    // A project of manifests alone.
    private Workspace ManifestProject(params string[] errors)
    {
        var workspace = package.CreateWorkspace();
        return workspace
            .Write("App.csproj", $"""
                <Project Sdk="Microsoft.Build.NoTargets/3.7.0">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <KubeGuardPreset>None</KubeGuardPreset>
                  </PropertyGroup>
                  <ItemGroup>{workspace.PackageReference}</ItemGroup>
                </Project>
                """)
            .Write(".globalconfig", $"is_global = true\ndotnet_diagnostic.KUBE9011.severity = warning\n{string.Concat(errors.Select(rule => $"dotnet_diagnostic.{rule}.severity = error\n"))}")
            .Restore();
    }
}
