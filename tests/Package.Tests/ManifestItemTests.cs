using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>The files that are checked.</summary>
public sealed class ManifestItemTests(KubeGuardPackage package)
{
    private const string Privileged = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: api
        spec:
          containers:
            - name: api
              image: mcr.microsoft.com/api:1.0
              securityContext:
                privileged: {|error KUBE1005:true|}

        """;

    private const string OnlyPrivileged = "is_global = true\ndotnet_diagnostic.KUBE1005.severity = error\n";

    [Fact]
    public void Yaml_files_are_checked_but_not_those_of_outputs_and_tools()
    {
        var project = CreateProject()
            .WriteMarked("api.yaml", Privileged)
            .WriteMarked("deploy/base/api.yml", Privileged)
            .Write("bin/api.yaml", Privileged)
            .Write("obj/api.yaml", Privileged)
            .Write("deploy/node_modules/api/api.yaml", Privileged)
            .Write(".github/workflows/api.yaml", Privileged);

        project.Validate().MustFail().MustReport(project.Marks);
    }

    [Fact]
    public void A_project_names_its_own_manifests_wherever_they_lie()
    {
        var root = package.CreateWorkspace()
            .Write(".globalconfig", OnlyPrivileged)
            .WriteMarked("deploy/api.yaml", Privileged);
        var project = root.In("Operator")
            .WriteProject(
                """
                <KubeGuardPreset>None</KubeGuardPreset>
                <EnableDefaultKubernetesManifestItems>false</EnableDefaultKubernetesManifestItems>
                """,
                """<KubernetesManifest Include="../deploy/**/*.yaml;api.json" />""")
            .Write("unnamed.yaml", Privileged)
            .WriteMarked("api.json", """{ "kind": "Pod", "apiVersion": "v1", "spec": { "containers": [{ "securityContext": { "privileged": {|error KUBE1005:true|} } }] } }""");

        project.Validate().MustFail().MustReport([.. project.Marks, "../deploy/api.yaml(10,21): error KUBE1005"]);
    }

    [Fact]
    public void A_project_takes_files_out()
    {
        var project = CreateProject(items: """<KubernetesManifest Remove="legacy/**" />""")
            .Write("legacy/api.yaml", Privileged)
            .WriteMarked("api.yaml", Privileged);

        project.Validate().MustFail().MustReport(project.Marks);
    }

    [Fact]
    public void A_project_names_schemas_of_custom_resources()
    {
        var project = package.CreateWorkspace()
            .WriteProject("<KubeGuardPreset>None</KubeGuardPreset>", """<KubernetesSchema Include="schemas/**" />""")
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.KUBE6001.severity = error\n")
            .Write("schemas/README.md", "# Schemas")
            .Write("schemas/backup-example-v1.json", """{ "properties": { "spec": { "properties": { "keep": { "type": "integer", "minimum": 1 } } } } }""")
            .WriteMarked("backup.yaml", """
                apiVersion: example.org/v1
                kind: Backup
                metadata: { name: nightly }
                spec: { keep: {|error KUBE6001:0|} }

                """);

        project.Validate().MustFail().MustReport(project.Marks);
    }

    private Workspace CreateProject(string properties = "", string items = "") =>
        package.CreateWorkspace()
            .WriteProject($"<KubeGuardPreset>None</KubeGuardPreset>{properties}", items)
            .Write(".globalconfig", OnlyPrivileged);
}
