using KubeGuard.Build.Rendering;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>Charts rendered by Helm; skipped where there is none.</summary>
public sealed class HelmChartTests : IDisposable
{
    private const string Chart = "apiVersion: v2\nname: shop\nversion: 1.0.0\n";

    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: {{ .Release.Name }}
          namespace: {{ .Release.Namespace }}
        spec:
          containers:
            - name: web
              image: mcr.microsoft.com/web:1
              securityContext:
                privileged: {{ .Values.privileged }}

        """;

    private readonly RenderTest _test = new("KUBE1005");

    public HelmChartTests() => Assert.SkipUnless(RenderTest.HasHelm, "Helm is not installed.");

    public void Dispose() => _test.Dispose();

    [Fact]
    public void A_finding_points_to_the_line_of_the_template()
    {
        _test.Write("shop/Chart.yaml", Chart).Write("shop/values.yaml", "privileged: true\n").Write("shop/templates/web.yaml", Pod).Chart("shop");

        Assert.Equal(["web.yaml(11,9) KUBE1005"], _test.Findings());
    }

    [Fact]
    public void Values_set_by_the_item_decide()
    {
        _test.Write("shop/Chart.yaml", Chart).Write("shop/values.yaml", "privileged: true\n").Write("shop/templates/web.yaml", Pod)
            .Chart("shop", ("Set", "privileged=false"));

        Assert.Empty(_test.Findings());
    }

    [Fact]
    public void The_last_of_several_values_files_wins()
    {
        _test.Write("shop/Chart.yaml", Chart).Write("shop/templates/web.yaml", Pod)
            .Write("a.yaml", "privileged: false\n").Write("b.yaml", "privileged: true\n")
            .Chart("shop", ("Values", "a.yaml;b.yaml"));

        Assert.Equal(["web.yaml(11,9) KUBE1005"], _test.Findings());
    }

    [Fact]
    public void Release_and_namespace_name_the_objects()
    {
        _test.Write("shop/Chart.yaml", Chart).Write("shop/values.yaml", "privileged: true\n").Write("shop/templates/web.yaml", Pod)
            .Chart("shop", ("Release", "blue"), ("Namespace", "sales"));
        _test.Findings();

        Assert.Contains("Pod 'sales/blue'", _test.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void Commas_quotes_and_shell_characters_reach_helm_as_they_are()
    {
        _test.Write("shop/Chart.yaml", Chart)
            .Write("shop/templates/config.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: texts\ndata:\n  a: {{ .Values.a | quote }}\n  b: {{ .Values.b | quote }}\n  c: {{ .Values.c }}\n")
            .Chart("shop", ("Set", """a=x\,y 'z' "q";b=$(touch hacked) & `ls` | %PATH%,c=3"""));
        _test.Findings();

        var rendered = Assert.Single(_test.Rendered);
        Assert.Contains("""  a: "x,y 'z' \"q\"" """.TrimEnd(), rendered, StringComparison.Ordinal);
        Assert.Contains("""  b: "$(touch hacked) & `ls` | %PATH%" """.TrimEnd(), rendered, StringComparison.Ordinal);
        Assert.Contains("  c: 3", rendered, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_in_a_subchart_points_to_its_template()
    {
        _test.Write("shop/Chart.yaml", Chart)
            .Write("shop/charts/db/Chart.yaml", "apiVersion: v2\nname: db\nversion: 1.0.0\n")
            .Write("shop/charts/db/values.yaml", "privileged: true\n")
            .Write("shop/charts/db/templates/database.yaml", Pod)
            .Chart("shop");

        Assert.Equal(["database.yaml(11,9) KUBE1005"], _test.Findings());
    }

    [Fact]
    public void A_finding_in_a_helper_points_to_where_it_is_included()
    {
        _test.Write("shop/Chart.yaml", Chart)
            .Write("shop/templates/_helpers.tpl", "{{- define \"shop.security\" -}}\nprivileged: true\n{{- end }}\n")
            .Write("shop/templates/web.yaml", Pod.Replace("        privileged: {{ .Values.privileged }}", "        {{- include \"shop.security\" . | nindent 8 }}", StringComparison.Ordinal))
            .Chart("shop");

        Assert.Equal(["web.yaml(10,7) KUBE1005"], _test.Findings());
    }

    [Fact]
    public void A_finding_in_a_packed_chart_is_reported_at_the_chart()
    {
        _test.Write("shop/Chart.yaml", Chart).Write("shop/values.yaml", "privileged: true\n").Write("shop/templates/web.yaml", Pod);
        var helm = ToolLookup.Here.Find("", RenderTool.Helm.Names, "")!;
        new ToolProcess(TimeSpan.FromMinutes(1), 100_000).Run(helm, ["package", "shop"], _test.Folder, TestContext.Current.CancellationToken);

        _test.Chart("shop-1.0.0.tgz");

        Assert.Equal(["shop-1.0.0.tgz(0,0) KUBE1005"], _test.Findings());
    }

    [Fact]
    public void Objects_of_a_range_are_reported_one_by_one_at_the_same_line()
    {
        _test.Write("shop/Chart.yaml", Chart)
            .Write("shop/values.yaml", "privileged: true\nnames: [red, blue]\n")
            .Write("shop/templates/web.yaml", "{{- range .Values.names }}\n---\n" + Pod.Replace(".Release.Name }}", ". }}", StringComparison.Ordinal)
                .Replace(".Release", "$.Release", StringComparison.Ordinal).Replace(".Values", "$.Values", StringComparison.Ordinal) + "{{- end }}\n")
            .Chart("shop");

        Assert.Equal(["web.yaml(13,9) KUBE1005", "web.yaml(13,9) KUBE1005"], _test.Findings());
        Assert.Contains(_test.Engine.Warnings, warning => warning.Contains("'default/red'", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_two_containers_the_one_of_the_same_name_is_meant()
    {
        _test.Write("shop/Chart.yaml", Chart)
            .Write("shop/values.yaml", "privileged: true\n")
            .Write("shop/templates/web.yaml", Pod + "    - name: helper\n      securityContext:\n        privileged: false\n")
            .Chart("shop");

        Assert.Equal(["web.yaml(11,9) KUBE1005"], _test.Findings());
    }

    [Fact]
    public void The_items_of_a_list_are_judged()
    {
        _test.Write("shop/Chart.yaml", Chart)
            .Write("shop/values.yaml", "privileged: true\n")
            .Write("shop/templates/list.yaml", "apiVersion: v1\nkind: List\nitems:\n  - " + Pod.Trim().Replace("\n", "\n    ", StringComparison.Ordinal) + "\n")
            .Chart("shop");

        Assert.Equal(["list.yaml(14,13) KUBE1005"], _test.Findings());
    }

    [Fact]
    public void An_error_of_a_template_is_reported_at_its_line()
    {
        _test.Write("shop/Chart.yaml", Chart).Write("shop/templates/web.yaml", "kind: Pod\nname: {{ required \"a name is needed\" .Values.name }}\n").Chart("shop");

        Assert.Equal(["web.yaml(2,1) KUBE9013"], _test.Findings());
        Assert.Contains("a name is needed", _test.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_dependency_is_reported_at_the_chart()
    {
        _test.Write("shop/Chart.yaml", Chart + "dependencies:\n  - name: db\n    version: 1.0.0\n    repository: https://example.com/charts\n")
            .Write("shop/templates/web.yaml", Pod).Chart("shop");

        Assert.Equal(["Chart.yaml(0,0) KUBE9013"], _test.Findings());
    }

    [Fact]
    public void The_next_build_renders_again_only_what_changed()
    {
        _test.Write("shop/Chart.yaml", Chart).Write("shop/values.yaml", "privileged: true\n").Write("shop/templates/web.yaml", Pod).Chart("shop");
        _test.Task.CacheFile = "obj/cache";
        var first = _test.Findings();
        var rendered = Assert.Single(Directory.GetFiles(Path.Combine(_test.Folder, "obj", "rendered")));
        File.SetLastWriteTimeUtc(rendered, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(first, _test.Findings());
        Assert.Equal(2020, File.GetLastWriteTimeUtc(rendered).Year);

        _test.Write("shop/templates/web.yaml", "# A line that changes nothing but the place.\n" + Pod);
        Assert.Equal(["web.yaml(12,9) KUBE1005"], _test.Findings());

        _test.Write("shop/values.yaml", "privileged: false\n");
        Assert.Empty(_test.Findings());
    }

    [Fact]
    public void Settings_are_those_of_the_chart()
    {
        _test.Write("shop/Chart.yaml", Chart).Write("shop/values.yaml", "privileged: true\n").Write("shop/templates/web.yaml", Pod)
            .Write("shop/.editorconfig", "[*.yaml]\ndotnet_diagnostic.KUBE1005.severity = none\n")
            .Chart("shop");

        Assert.Empty(_test.Findings());
    }

    [Fact]
    public void An_annotation_in_a_template_suppresses()
    {
        _test.Write("shop/Chart.yaml", Chart).Write("shop/values.yaml", "privileged: true\n")
            .Write("shop/templates/web.yaml", Pod.Replace("metadata:\n", "metadata:\n  annotations:\n    kubeguard/disable: KUBE1005\n    kubeguard/reason: needs devices\n", StringComparison.Ordinal))
            .Chart("shop");

        Assert.Empty(_test.Findings());
    }
}
