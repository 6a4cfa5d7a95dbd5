using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>The lines of a real build in which findings share a line.</summary>
public sealed class GroupedFindingsTests(KubeGuardPackage package)
{
    [Fact]
    public void What_a_container_lacks_is_one_line_of_each_severity_that_a_build_ends_with()
    {
        var project = package.CreateWorkspace()
            .WriteProject("<KubeGuardPreset>None</KubeGuardPreset>")
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.KUBE1102.severity = warning\ndotnet_diagnostic.KUBE1103.severity = warning\ndotnet_diagnostic.KUBE1105.severity = warning\n")
            .Write("deploy/api.yaml", """
                apiVersion: v1
                kind: Pod
                metadata: { name: api }
                spec:
                  containers:
                    - image: mcr.microsoft.com/api:1.0.0
                """);

        project.Build().MustReport("deploy/api.yaml(6,7): warning KUBE1102").MustSay("allows privilege escalation, may run as root (KUBE1103), has no seccomp profile (KUBE1105) (https://");
        project.Validate("-warnaserror:KUBE1103").MustReport("deploy/api.yaml(6,7): warning KUBE1102", "deploy/api.yaml(6,7): error KUBE1103");
        project.Validate("-p:KubeGuardGroupFindings=false")
            .MustReport("deploy/api.yaml(6,7): warning KUBE1102", "deploy/api.yaml(6,7): warning KUBE1103", "deploy/api.yaml(6,7): warning KUBE1105");
    }

    [Fact]
    public void A_registry_with_a_plus_sign_is_added_to_the_defaults_in_both_languages()
    {
        const string code = """
            using k8s.Models;

            public static class Containers
            {
                public static readonly V1Container Web = new() { Name = "web", Image = "mcr.microsoft.com/web:1" };
                public static readonly V1Container Api = new() { Name = "api", Image = "one.example/api:1" };
                public static readonly V1Container Job = new() { Name = "job", Image = {|warning KUBE3006:"two.example/job:1"|} };
            }

            """;
        const string manifest = """
            apiVersion: v1
            kind: Pod
            metadata: { name: api }
            spec:
              containers:
                - image: mcr.microsoft.com/web:1
                - image: one.example/api:1
                - image: {|warning KUBE3006:two.example/job:1|}
                - image: {|warning KUBE3006:two.example/job:2|}

            """;
        var project = package.CreateWorkspace()
            .WriteProject(
                "<KubeGuardPreset>None</KubeGuardPreset><KubeGuardTrustedRegistries>+one.example</KubeGuardTrustedRegistries>",
                Sources.KubernetesClient)
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.KUBE3006.severity = warning\n")
            .WriteMarked("Containers.cs", code)
            .WriteMarked("api.yaml", manifest);

        project.Build().MustSucceed().MustReport(project.Marks);
    }
}
