using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>Charts and overlays in a real build; tests that need the tools are skipped without them.</summary>
public sealed class ChartTests(KubeGuardPackage package)
{
    [Fact]
    public void A_chart_and_an_overlay_are_rendered_and_clean_removes_what_was_rendered()
    {
        RenderTools.MustBeInstalled();
        var project = CreateProject("""<HelmChart Include="chart" Set="privileged=true" /><Kustomization Include="overlay" />""")
            .WriteMarked("chart/templates/web.yaml", """
                apiVersion: v1
                kind: Pod
                metadata: { name: web }
                spec:
                  containers:
                    - name: web
                      securityContext:
                        {|error KUBE1005:privileged|}: {{ .Values.privileged }}

                """)
            .Write("overlay/kustomization.yaml", "namePrefix: prod-\nresources:\n  - job.yaml\n")
            .WriteMarked("overlay/job.yaml", """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: job
                spec:
                  containers:
                    - name: job
                      securityContext:
                        privileged: {|error KUBE1005:true|}

                """);

        project.Validate().MustFail().MustReport(project.Marks).MustSay("Pod 'prod-job'");
        project.Validate().MustFail().MustReport(project.Marks);
        Assert.NotEmpty(Directory.GetFiles(project.PathOf("obj/Debug/App.KubeGuard.rendered")));

        project.Run("clean").MustSucceed();
        Assert.False(Directory.Exists(project.PathOf("obj/Debug/App.KubeGuard.rendered")));
    }

    [Fact]
    public void Two_environments_of_a_chart_have_values_versions_and_a_manifest_set_of_their_own()
    {
        RenderTools.MustBeInstalled();
        var project = CreateProject("""
            <HelmChart Include="chart" Release="test" />
            <HelmChart Include="chart" Release="live" Values="eu west.yaml; more/live.yaml" Set="labels.team=a b" Namespace="sales" ManifestSet="live" KubernetesVersion="1.29" />
            """)
            .Write("eu west.yaml", "privileged: false\n")
            .Write("more/live.yaml", "privileged: true\n")
            .WriteMarked("chart/templates/web.yaml", """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: {{ .Release.Name }}-v{{ .Capabilities.KubeVersion.Minor }}
                  namespace: {{ .Release.Namespace }}
                  labels: {{ toJson .Values.labels }}
                spec:
                  containers:
                    - name: web
                      securityContext:
                        {|error KUBE1005:privileged|}: {{ .Values.privileged | default false }}

                """);

        project.Validate().MustFail().MustReport(project.Marks).MustSay("Pod 'sales/live-v29'");
    }

    [Fact]
    public void A_missing_tool_is_a_warning_with_the_property_to_set() =>
        CreateProject("""<HelmChart Include="chart" />""").Validate("-p:KubeGuardHelmPath=no/helm")
            .MustSucceed().MustReport("App.csproj: warning KUBE9012").MustSay("set the property 'KubeGuardHelmPath'");

    private Workspace CreateProject(string items) =>
        package.CreateWorkspace()
            .WriteProject("<KubeGuardPreset>None</KubeGuardPreset>", items)
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.KUBE1005.severity = error\n")
            .Write("chart/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
}
