using System.Text.Json;
using KubeGuard.Build.Rendering;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>Charts rendered by Helm; skipped if Helm is not installed.</summary>
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

    private RenderTest _test = new("KUBE1005");

    public HelmChartTests() => Assert.SkipUnless(RenderTest.HasHelm, "Helm is not installed.");

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("shop")]
    [InlineData("shop/")]
    [InlineData("shop/Chart.yaml")]
    [InlineData(@"shop\Chart.yaml")]
    [InlineData("./other/../shop")]
    public void A_finding_points_to_the_line_of_the_template(string path)
    {
        _test.Write("shop/Chart.yaml", Chart).Write("shop/values.yaml", "privileged: true\n").Write("shop/templates/web.yaml", Pod).Chart(path);

        Assert.Equal(["web.yaml(11,9) KUBE1005"], _test.Findings());
    }

    [Fact]
    public void A_related_place_points_to_its_line_of_the_template()
    {
        using var test = new RenderTest("KUBE1207");
        test.Task.SarifFile = "log.sarif";
        test.Write("shop/Chart.yaml", Chart).Chart("shop").Write("shop/templates/web.yaml", """
            apiVersion: v1
            kind: Pod
            metadata:
              {{/* left out */}}
              name: {{ .Release.Name }}
            spec:
              containers:
                - name: web
                  image: web:1
                  volumeMounts:
                    - name: data
                      mountPath: /data
              volumes:
                - name: data
                  hostPath:
                    path: /srv
            """);

        Assert.Equal(["web.yaml(11,11) KUBE1207"], test.Findings());
        var related = JsonDocument.Parse(File.ReadAllText(Path.Combine(test.Folder, "log.sarif"))).RootElement
            .GetProperty("runs")[0].GetProperty("results")[0].GetProperty("relatedLocations")[0].GetProperty("physicalLocation");
        Assert.EndsWith("/shop/templates/web.yaml", related.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(16, related.GetProperty("region").GetProperty("startLine").GetInt32());
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
        Pack("shop");

        _test.Chart("shop-1.0.0.tgz");

        Assert.Equal(["shop-1.0.0.tgz(0,0) KUBE1005"], _test.Findings());
    }

    [Fact]
    public void A_line_that_a_range_writes_for_every_object_is_reported_once()
    {
        _test.Write("shop/Chart.yaml", Chart)
            .Write("shop/values.yaml", "privileged: true\nnames: [red, blue]\n")
            .Write("shop/templates/web.yaml", RangeOf(Pod))
            .Chart("shop");

        Assert.Equal(["web.yaml(13,9) KUBE1005"], _test.Findings());
        Assert.Contains("'default/red'", _test.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_the_baseline_is_new_where_it_is_rendered_for_another_object()
    {
        _test.Write("shop/Chart.yaml", Chart).Write("shop/values.yaml", "privileged: true\nnames: [red]\n").Write("shop/templates/web.yaml", RangeOf(Pod)).Chart("shop");
        _test.Task.UpdateBaseline = true;
        _test.Findings();
        _test.Task.UpdateBaseline = false;
        Assert.Empty(_test.Findings());

        _test.Write("shop/values.yaml", "privileged: true\nnames: [red, blue]\n");
        Assert.Equal(["web.yaml(13,9) KUBE1005"], _test.Findings());
        Assert.Contains("'default/blue'", _test.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_range_writes_into_a_line_may_have_several_findings()
    {
        _test = new("KUBE3002");
        _test.Write("shop/Chart.yaml", Chart)
            .Write("shop/values.yaml", "containers: [{ name: a, image: \"a:latest\" }, { name: b, image: \"b:latest\" }, { name: c, image: \"c:1\" }]\n")
            .Write("shop/templates/web.yaml", """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                spec:
                  containers:
                    {{- range .Values.containers }}
                    - name: {{ .name }}
                      image: {{ .image }}
                    {{- end }}

                """)
            .Chart("shop");

        Assert.Equal(["web.yaml(9,7) KUBE3002", "web.yaml(9,7) KUBE3002"], _test.Findings());
    }

    [Fact]
    public void Two_releases_of_a_chart_report_a_shared_finding_once()
    {
        _test.Write("shop/Chart.yaml", Chart)
            .Write("shop/templates/web.yaml", Pod.Replace("{{ .Values.privileged }}", "true", StringComparison.Ordinal) + "---\n" + Pod.Replace("Release.Name }}", "Release.Name }}-job", StringComparison.Ordinal))
            .Write("production.yaml", "privileged: true\n")
            .Chart("shop", ("Release", "blue"), ("Set", "privileged=false")).Chart("shop", ("Release", "green"), ("Values", "production.yaml"));

        Assert.Equal(["web.yaml(11,21) KUBE1005", "web.yaml(23,9) KUBE1005"], _test.Findings());
        Assert.Contains(_test.Engine.Warnings, warning => warning.Contains("'default/blue'", StringComparison.Ordinal));
        Assert.Contains(_test.Engine.Warnings, warning => warning.Contains("'default/green-job'", StringComparison.Ordinal));
    }

    [Fact]
    public void Objects_that_a_template_does_not_tell_apart_are_each_reported_at_the_template()
    {
        var other = Pod.Replace(".Release.Name", ".Values.name", StringComparison.Ordinal);
        _test.Write("shop/Chart.yaml", Chart).Write("shop/values.yaml", "privileged: true\nname: red\n").Write("shop/templates/web.yaml", other + "---\n" + Pod).Chart("shop");

        Assert.Equal(["web.yaml(0,0) KUBE1005", "web.yaml(0,0) KUBE1005"], _test.Findings());
    }

    [Fact]
    public void Two_objects_of_a_packed_chart_are_two_findings()
    {
        _test.Write("shop/Chart.yaml", Chart).Write("shop/values.yaml", "privileged: true\nnames: [red, blue]\n").Write("shop/templates/web.yaml", RangeOf(Pod));
        Pack("shop");

        _test.Chart("shop-1.0.0.tgz");

        Assert.Equal(["shop-1.0.0.tgz(0,0) KUBE1005", "shop-1.0.0.tgz(0,0) KUBE1005"], _test.Findings());
    }

    [Fact]
    public void A_block_of_values_is_reported_at_the_key_above_it()
    {
        _test.Write("shop/Chart.yaml", Chart).Write("shop/values.yaml", "security:\n  privileged: true\n")
            .Write("shop/templates/web.yaml", Pod.Replace("        privileged: {{ .Values.privileged }}", "        {{- toYaml .Values.security | nindent 8 }}", StringComparison.Ordinal))
            .Chart("shop");

        Assert.Equal(["web.yaml(10,7) KUBE1005"], _test.Findings());
    }

    [Fact]
    public void Hooks_tests_and_subcharts_are_checked_and_notes_are_not()
    {
        var privileged = Pod.Replace("{{ .Values.privileged }}", "true", StringComparison.Ordinal);
        _test.Write("shop/Chart.yaml", Chart)
            .Write("shop/templates/NOTES.txt", privileged)
            .Write("shop/templates/tests/connection.yaml", privileged.Replace("metadata:\n", "metadata:\n  annotations: { \"helm.sh/hook\": test }\n", StringComparison.Ordinal))
            .Write("shop/templates/migrate.yaml", privileged.Replace("metadata:\n", "metadata:\n  annotations: { \"helm.sh/hook\": pre-install }\n", StringComparison.Ordinal))
            .Chart("shop");

        Assert.Equal(["connection.yaml(12,21) KUBE1005", "migrate.yaml(12,21) KUBE1005"], _test.Findings());
    }

    [Fact]
    public void Custom_resource_definitions_are_rendered_too()
    {
        _test = new("KUBE6003");
        _test.Write("shop/Chart.yaml", Chart)
            .Write("shop/crds/thing.yaml", "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: things.example.com\n  name: others.example.com\n")
            .Chart("shop");

        Assert.Equal(["thing.yaml(5,3) KUBE6003"], _test.Findings());
    }

    [Fact]
    public void A_library_chart_helps_and_is_not_rendered_by_itself()
    {
        _test.Write("shop/Chart.yaml", Chart)
            .Write("shop/charts/lib/Chart.yaml", "apiVersion: v2\nname: lib\nversion: 1.0.0\ntype: library\n")
            .Write("shop/charts/lib/templates/_security.tpl", "{{- define \"lib.security\" -}}\nprivileged: true\n{{- end }}\n")
            .Write("shop/templates/web.yaml", Pod.Replace("        privileged: {{ .Values.privileged }}", "        {{- include \"lib.security\" . | nindent 8 }}", StringComparison.Ordinal))
            .Chart("shop").Chart("shop/charts/lib");

        Assert.Equal(["Chart.yaml(0,0) KUBE9013", "web.yaml(10,7) KUBE1005"], _test.Findings());
        Assert.Contains("library charts are not installable", Assert.Single(_test.Engine.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_a_schema_of_values_refuses_is_named()
    {
        _test.Write("shop/Chart.yaml", Chart).Write("shop/values.yaml", "replicas: many\n")
            .Write("shop/values.schema.json", """{ "properties": { "replicas": { "type": "integer" } }, "required": ["team"] }""")
            .Write("shop/templates/web.yaml", Pod).Chart("shop");

        Assert.Equal(["Chart.yaml(0,0) KUBE9013"], _test.Findings());
        Assert.Contains("missing property 'team'", _test.Message(), StringComparison.Ordinal);
        Assert.Contains("'/replicas'", _test.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_of_the_item_is_the_one_that_the_chart_sees()
    {
        _test.Write("shop/Chart.yaml", Chart)
            .Write("shop/templates/web.yaml", "{{- if semverCompare \"<1.30-0\" .Capabilities.KubeVersion.Version }}\n" + Pod.Replace("{{ .Values.privileged }}", "true", StringComparison.Ordinal) + "{{- end }}\n");
        _test.Task.KubernetesVersion = "1.31";

        _test.Chart("shop");
        Assert.Empty(_test.Findings());

        _test.Chart("shop", ("KubernetesVersion", "1.29"));
        Assert.Equal(["web.yaml(12,21) KUBE1005"], _test.Findings());
    }

    [Fact]
    public void A_version_that_the_chart_does_not_support_is_named()
    {
        _test.Write("shop/Chart.yaml", Chart + "kubeVersion: \">=1.25.0-0\"\n").Write("shop/templates/web.yaml", Pod).Chart("shop", ("KubernetesVersion", "1.20"));

        Assert.Equal(["Chart.yaml(0,0) KUBE9013"], _test.Findings());
        Assert.Contains("incompatible with Kubernetes v1.20", _test.Message(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apps", "apps", 0)]
    [InlineData("apps", "others", 1)]
    [InlineData("", "", 1)]
    public void Charts_of_one_manifest_set_are_checked_together(string accounts, string pods, int findings)
    {
        _test = new("KUBE5002");
        _test.Write("accounts/Chart.yaml", Chart)
            .Write("accounts/templates/account.yaml", "apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web, namespace: shop }\nautomountServiceAccountToken: false\n")
            .Write("pods/Chart.yaml", Chart)
            .Write("pods/templates/pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: shop }\nspec:\n  serviceAccountName: web\n  containers: [{ name: web, image: web }]\n")
            .Chart("accounts", ("ManifestSet", accounts)).Chart("pods", ("ManifestSet", pods));

        Assert.Equal(findings, _test.Findings().Count);
    }

    [Fact]
    public void A_suppression_in_a_template_may_be_useless_under_some_values()
    {
        _test = new("KUBE1005", "KUBE9009");
        _test.Write("shop/Chart.yaml", Chart)
            .Write("shop/templates/web.yaml", Pod.Replace("{{ .Values.privileged }}", "{{ .Values.privileged }} # kubeguard:disable KUBE1005 -- needs devices", StringComparison.Ordinal))
            .Chart("shop", ("Set", "privileged=true"), ("Release", "blue")).Chart("shop", ("Set", "privileged=false"), ("Release", "green"));

        Assert.Empty(_test.Findings());
    }

    [Fact]
    public void Names_of_files_and_releases_are_never_options()
    {
        _test.Write("my shop; --debug/Chart.yaml", Chart).Write("my shop; --debug/templates/web.yaml", Pod).Write("-f 'x'.yaml", "privileged: true\n")
            .Chart("my shop; --debug", ("Values", "-f 'x'.yaml"), ("Namespace", "sales"));
        Assert.Equal(["web.yaml(11,9) KUBE1005"], _test.Findings());

        _test.Chart("my shop; --debug", ("Release", "--dry-run"));
        _test.Findings();
        Assert.Contains("release name \"--dry-run\"", Assert.Single(_test.Engine.Errors), StringComparison.Ordinal);
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
    public void The_items_of_a_list_are_checked()
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

        _test.Task.HelmCharts[0].SetMetadata("Set", "privileged=true");
        Assert.Equal(["web.yaml(12,9) KUBE1005"], _test.Findings());
    }

    [Fact]
    public void What_a_project_in_the_folder_of_its_chart_writes_renders_nothing_again()
    {
        _test.Write("Chart.yaml", Chart).Write("values.yaml", "privileged: true\n").Write("templates/web.yaml", Pod).Chart(".");
        _test.Task.CacheFile = "obj/cache";
        _test.Findings();
        var rendered = Assert.Single(Directory.GetFiles(Path.Combine(_test.Folder, "obj", "rendered")));
        File.SetLastWriteTimeUtc(rendered, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(["web.yaml(11,9) KUBE1005"], _test.Findings());
        Assert.Equal(2020, File.GetLastWriteTimeUtc(rendered).Year);
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

    private static string RangeOf(string pod) =>
        "{{- range .Values.names }}\n---\n" + pod.Replace(".Release.Name }}", ". }}", StringComparison.Ordinal)
            .Replace(".Release", "$.Release", StringComparison.Ordinal).Replace(".Values", "$.Values", StringComparison.Ordinal) + "{{- end }}\n";

    private void Pack(string chart)
    {
        var helm = ToolLookup.Here.Find("", RenderTool.Helm.Names, "")!;
        new ToolProcess(TimeSpan.FromMinutes(1), 100_000).Run(helm, ["package", chart], _test.Folder, TestContext.Current.CancellationToken);
    }
}
