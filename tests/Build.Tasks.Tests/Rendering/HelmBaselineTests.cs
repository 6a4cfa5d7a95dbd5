using KubeGuard.Build.Rendering;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>A baseline of a chart whose objects, containers and volumes have other names in each rendering; skipped if Helm is not installed.</summary>
public sealed class HelmBaselineTests : IDisposable
{
    private const string Chart = "apiVersion: v2\nname: shop\nversion: 1.0.0\n";

    private readonly RenderTest _test = new("KUBE1005", "KUBE1102", "KUBE1103", "KUBE1007", "KUBE9011");

    public HelmBaselineTests() => Assert.SkipUnless(RenderTest.HasHelm, "Helm is not installed.");

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("{{ .Release.Name }}-test-{{ randAlphaNum 5 | lower }}")]
    [InlineData("\"{{ randNumeric 3 }}-test\"")]
    [InlineData("{{ printf \"%s-%d\" .Release.Name (randInt 1 99999) }}")]
    [InlineData("{{ include \"shop.name\" . }} # of this run")]
    [InlineData("test-{{ uuidv4 }}")]
    [InlineData("test-{{ now | unixEpoch }}-{{ randAlphaNum 4 | lower }}")]
    public void Random_names_of_objects_are_known_after_the_rendered_files_were_deleted(string name)
    {
        Write(Pod(name, "web", "data")).Chart("shop");

        AssertBaselineMatches();
    }

    [Fact]
    public void Random_names_of_containers_volumes_and_namespaces_are_known()
    {
        Write(Pod("web-{{ randAlphaNum 5 | lower }}", "c-{{ randAlphaNum 5 | lower }}", "v-{{ randAlphaNum 5 | lower }}").Replace("metadata:", "metadata:\n  namespace: ns-{{ randAlphaNum 5 | lower }}", StringComparison.Ordinal)).Chart("shop");

        AssertBaselineMatches();
    }

    [Fact]
    public void Objects_of_a_loop_and_of_a_helper_are_known()
    {
        _test.Write("shop/templates/_pod.tpl", "{{- define \"shop.name\" -}}n{{ randAlphaNum 6 | lower }}{{- end }}\n{{- define \"shop.pod\" }}\n" + Pod("{{ include \"shop.name\" . }}", "web", "data") + "{{- end }}\n")
            .Write("shop/Chart.yaml", Chart)
            .Write("shop/templates/pods.yaml", "{{- range tuple 1 2 3 }}\n---\n{{ include \"shop.pod\" $ }}\n{{- end }}\n")
            .Chart("shop");

        AssertBaselineMatches();
    }

    [Fact]
    public void Random_names_of_a_packed_chart_are_known()
    {
        Write(Pod("web-{{ randAlphaNum 5 | lower }}", "web", "data"));
        var helm = ToolLookup.Here.Find("", RenderTool.Helm.Names, "")!;
        new ToolProcess(TimeSpan.FromMinutes(1), 100_000).Run(helm, ["package", "shop"], _test.Folder, TestContext.Current.CancellationToken);
        _test.Chart("shop-1.0.0.tgz");

        AssertBaselineMatches();
    }

    [Fact]
    public void A_new_finding_in_an_object_with_a_random_name_is_reported()
    {
        Write(Pod("web-{{ randAlphaNum 5 | lower }}", "web", "data").Replace("privileged: true", "privileged: false", StringComparison.Ordinal)).Chart("shop");
        Update();
        Write(Pod("web-{{ randAlphaNum 5 | lower }}", "web", "data"));
        DeleteRendered();

        Assert.Equal("KUBE1005", Assert.Single(_test.Findings()).Split(' ')[1]);
    }

    private static string Pod(string name, string container, string volume) => $$"""
        apiVersion: v1
        kind: Pod
        metadata:
          name: {{name}}
        spec:
          containers:
            - name: {{container}}
              image: mcr.microsoft.com/web:1.0.0
              securityContext:
                privileged: true
          volumes:
            - name: {{volume}}
              hostPath:
                path: /data

        """;

    private RenderTest Write(string template) => _test
        .Write("shop/Chart.yaml", Chart)
        .Write("shop/templates/_helpers.tpl", "{{- define \"shop.name\" -}}n{{ randAlphaNum 6 | lower }}{{- end }}\n")
        .Write("shop/templates/web.yaml", template);

    private void AssertBaselineMatches()
    {
        Update();
        DeleteRendered();
        Assert.Empty(_test.Findings());
        DeleteRendered();
        Assert.Empty(_test.Findings());
    }

    private void Update()
    {
        Assert.NotEmpty(_test.Findings());
        _test.Task.UpdateBaseline = true;
        _test.Findings();
        _test.Task.UpdateBaseline = false;
    }

    private void DeleteRendered() => Directory.Delete(Path.Combine(_test.Folder, "obj"), recursive: true);
}
