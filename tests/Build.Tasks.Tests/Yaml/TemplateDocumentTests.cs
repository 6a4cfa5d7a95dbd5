using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Tasks.Tests.Yaml;

/// <summary>A document that cannot be read is a template only if an action makes it invalid.</summary>
public sealed class TemplateDocumentTests : IDisposable
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { hostNetwork: true, containers: [{ name: web, image: 'mcr.microsoft.com/web:1' }] }\n";

    private readonly TaskTest _test = new();

    public TemplateDocumentTests() => _test.Configuration(
        "test.globalconfig",
        "is_global = true\n" + string.Concat(Rules.RuleCatalog.Rules
            .Where(rule => rule.Descriptor.Id is not ("KUBE1002" or "KUBE6301" or "KUBE9006"))
            .Select(rule => $"dotnet_diagnostic.{rule.Descriptor.Id}.severity = none\n"))
        + "dotnet_diagnostic.KUBE9006.severity = warning\n");

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("spec:\n  {{- if .Values.host }}\n  a: 1\n  {{- end }}\n", 2)]
    [InlineData("{{- range .Values.hosts }}\na: 1\n{{- end }}\n", 1)]
    [InlineData("{{ include \"labels\" . }}\na: 1\n", 1)]
    [InlineData("labels:\n  {{ include \"labels\" . }}\n  app: web\n", 2)]
    [InlineData("{{/* a note */}}\na: 1\n", 1)]
    [InlineData("a: {{ .Values.name }}-suffix\n", 1)]
    [InlineData("a: \"{{ .Values.name | default \"web\" }}\"\n", 1)]
    [InlineData("a: |\n{{ .Files.Get \"a.conf\" | indent 2 }}\nb: 1\n", 2)]
    [InlineData("a: 1\n{{- with .Values.b }}\nb: 1\n", 2)]
    [InlineData("- {{ .Values.first }}\na: 1\n", 1)]
    public void A_document_that_an_action_breaks_is_a_template(string yaml, int line)
    {
        var error = Assert.Single(YamlStreamReader.Read("test.yaml", yaml).Errors);

        Assert.Equal(line, error.Template?.Location.Line);
        Assert.StartsWith("{{", error.Template?.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# {{ note }}\na: [1\n")]
    [InlineData("a: [1 # {{ note }}\n")]
    [InlineData("a: '{{ $labels.instance }}'\nb: [1\n")]
    [InlineData("a: down {{ $value }}\nb: \"open\n")]
    [InlineData("a: \"open {{ $value }}\nb: 1\n")]
    [InlineData("a: |\n  {{- if x }}\n  {{ y }}\nb: {c: 1\n")]
    [InlineData("a: >-\n  {{ y }}\n   - b\nc\n")]
    [InlineData("a: {{ open\nb: 1\n")]
    [InlineData("a: 1\n\tb: '{{ x }}'\n")]
    public void Another_error_beside_an_action_is_a_syntax_error(string yaml) =>
        Assert.All(YamlStreamReader.Read("test.yaml", yaml).Errors, error => Assert.Null(error.Template));

    [Fact]
    public void A_syntax_error_is_reported_although_an_alert_has_an_action()
    {
        _test.Manifest("alerts.yaml", $$$"""
            apiVersion: monitoring.coreos.com/v1
            kind: PrometheusRule
            metadata: { name: alerts }
            spec: { groups: [{ name: g, rules: [{ alert: Down, expr: up == 0, annotations: { summary: "{{ $value }}" } }] }] }
            ---
            {{{Pod}}}---
            apiVersion: v1
            kind: Pod
            metadata: { name: broken
            spec: {}
            """);

        Assert.Equal(["alerts.yaml(14,5) KUBE6301", "alerts.yaml(9,22) KUBE1002"], _test.Findings());
    }

    [Fact]
    public void The_documents_beside_a_template_are_analyzed_and_the_template_is_named_once()
    {
        _test.Manifest("chart.yaml", $"kind: Pod\n{{{{- if .Values.a }}}}\n---\n{Pod}---\n{{{{- end }}}}\nkind: Pod\n");

        Assert.Equal(["chart.yaml(2,1) KUBE9006", "chart.yaml(7,22) KUBE1002"], _test.Findings());
    }

    [Fact]
    public void A_broken_document_beside_a_template_is_reported_too()
    {
        _test.Manifest("chart.yaml", $"{{{{- if .Values.a }}}}\nkind: Pod\n---\nkind: [Pod\n---\n{Pod}");

        Assert.Equal(["chart.yaml(1,1) KUBE9006", "chart.yaml(5,1) KUBE6301", "chart.yaml(9,22) KUBE1002"], _test.Findings());
    }
}
