using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>The target that fixes manifests, as in docs/fixing.md.</summary>
public sealed class FixTargetTests(KubeGuardPackage package)
{
    private const string Careless = """
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: web
            image: mcr.microsoft.com/web:1
            securityContext:
              privileged: true # for now
        """;

    [Fact]
    public void The_target_shows_then_fixes_and_then_has_nothing_to_do()
    {
        var project = package.CreateWorkspace()
            .WriteProject(framework: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>")
            .Write("deploy/web.yaml", Careless);

        project.Build("-t:FixKubernetesManifests", "-p:KubeGuardFixDryRun=true", "-p:KubeGuardFixRules=KUBE1005").MustSucceed()
            .MustSay("-      privileged: true # for now").MustSay("+      privileged: false # for now").MustSay("would fix 1 finding in 1 manifest.")
            .MustSay("The changes are in obj/Debug/App.KubeGuard.patch; to make them: git ");
        Assert.Equal(Careless, File.ReadAllText(project.PathOf("deploy/web.yaml")));

        project.Build("-t:FixKubernetesManifests").MustSucceed().MustSay("deploy/web.yaml: fixed KUBE1005").MustSay("1 container must now run as non-root");
        Assert.Contains("privileged: false # for now", File.ReadAllText(project.PathOf("deploy/web.yaml")), StringComparison.Ordinal);

        project.Build("-t:FixKubernetesManifests").MustSucceed().MustSay("fixed 0 findings in 0 manifests");
        Assert.Contains("KUBE4002", File.ReadAllText(project.PathOf("obj/Debug/App.KubeGuard.fixes.md")), StringComparison.Ordinal);

        project.Run("clean").MustSucceed();
        Assert.Empty(Directory.EnumerateFiles(project.PathOf("obj/Debug"), "*.KubeGuard.*"));
    }

    [Fact]
    public void Only_the_rules_that_are_named_are_fixed_also_what_the_baseline_has()
    {
        var project = package.CreateWorkspace().WriteProject().Write("deploy/web.yaml", Careless);
        project.Build("-t:UpdateKubernetesBaseline").MustSucceed();

        project.Build("-t:FixKubernetesManifests", "-p:KubeGuardFixRules=\"KUBE1005;KUBE1201\"").MustSucceed().MustSay("fixed 2 findings");

        Assert.Equal(
            Careless.Replace("true", "false") + "\n      readOnlyRootFilesystem: true",
            File.ReadAllText(project.PathOf("deploy/web.yaml")));
    }
}
