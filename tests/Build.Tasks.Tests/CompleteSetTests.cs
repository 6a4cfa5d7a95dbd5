namespace KubeGuard.Build.Tasks.Tests;

/// <summary>A set is complete if the project says so and everything in it is known.</summary>
public sealed class CompleteSetTests : IDisposable
{
    // In an open set, services of a namespace of which none is seen come from elsewhere.
    private const string Ingress = """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop, namespace: shop }
        spec: { defaultBackend: { service: { name: web, port: { number: 80 } } } }
        """;

    private readonly TaskTest _test = new();

    public CompleteSetTests() => _test.Configuration("test.globalconfig", "is_global = true\ndotnet_diagnostic.KUBE6103.severity = error\n");

    public void Dispose() => _test.Dispose();

    [Fact]
    public void A_set_is_open_by_default()
    {
        _test.Manifest("a.yaml", Ingress);
        Assert.False(IsReported());
    }

    [Theory]
    [InlineData("true", "", true)]
    [InlineData("TRUE", "", true)]
    [InlineData("false", "", false)]
    [InlineData("false", "true", true)]
    [InlineData("true", "false", false)]
    public void The_property_or_the_item_says_that_it_is_complete(string property, string metadata, bool isComplete)
    {
        _test.Manifest("a.yaml", Ingress, completeSet: metadata);
        _test.Task.CompleteSets = property;
        Assert.Equal(isComplete, IsReported());
    }

    [Fact]
    public void A_dangling_reference_in_a_complete_set_may_be_an_error()
    {
        _test.Manifest("a.yaml", Ingress, completeSet: "true");
        Assert.True(IsReported());
        Assert.Single(_test.Engine.Errors);
    }

    [Fact]
    public void One_item_that_says_otherwise_opens_its_set_and_no_other()
    {
        _test.Manifest("a.yaml", Ingress, set: "a").Manifest("b.yaml", Ingress, set: "a", completeSet: "false").Manifest("c.yaml", Ingress, set: "c");
        _test.Task.CompleteSets = "true";
        Assert.Equal(["c.yaml(4,44) KUBE6103"], Findings("KUBE6103"));
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: [open")]
    [InlineData("apiVersion: v1\n{{- if .Values.web }}\nkind: Service\n{{- end }}")]
    [InlineData("apiVersion: v1\nkind: '{{ .Values.kind }}'")]
    [InlineData("apiVersion: '{{ .Values.version }}'\nkind: Service")]
    [InlineData("apiVersion: v1\nkind: List\nitems: '{{ .Values.items }}'")]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata: { name: '{{ .Values.name }}' }")]
    public void What_is_not_known_opens_it(string text)
    {
        _test.Manifest("a.yaml", Ingress).Manifest("b.yaml", text);
        _test.Task.CompleteSets = "true";
        Assert.False(IsReported());
    }

    [Fact]
    public void A_file_that_cannot_be_read_opens_it()
    {
        _test.Manifest("a.yaml", Ingress).Item("missing.yaml");
        _test.Task.CompleteSets = "true";
        Assert.False(IsReported());
    }

    [Fact]
    public void What_is_no_manifest_does_not()
    {
        _test.Manifest("a.yaml", Ingress).Manifest("values.yaml", "replicas: [", isDefaultItem: true).Manifest("compose.yaml", "services: { web: { image: web } }");
        _test.Task.CompleteSets = "true";
        Assert.True(IsReported());
    }

    [Fact]
    public void A_chart_that_does_not_render_opens_every_set()
    {
        _test.Manifest("a.yaml", Ingress);
        _test.Task.CompleteSets = "true";
        _test.Task.HelmCharts = [new Microsoft.Build.Utilities.TaskItem("missing")];
        Assert.False(IsReported());

        _test.Task.HelmCharts = [];
        Assert.True(IsReported());
    }

    [Fact]
    public void A_file_that_becomes_unreadable_opens_what_a_build_kept()
    {
        _test.Manifest("a.yaml", Ingress).Manifest("b.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: b }\n");
        _test.Task.CompleteSets = "true";
        _test.Task.CacheFile = Path.Combine("obj", "project.cache");
        Assert.True(IsReported());
        Assert.True(IsReported());

        _test.Write("b.yaml", "apiVersion: v1\nkind: [open");
        Assert.False(IsReported());
        Assert.False(IsReported());
    }

    [Theory]
    [InlineData("Service/shop/web", false)]
    [InlineData(" Service/shop ;\n Secret/*/db", false)]
    [InlineData("Service/office/*", true)]
    public void The_property_names_objects_that_others_deploy(string objects, bool isReported)
    {
        _test.Manifest("a.yaml", Ingress);
        _test.Task.CompleteSets = "true";
        _test.Task.ExternalObjects = objects;
        Assert.Equal(isReported, IsReported());
    }

    [Fact]
    public void A_configuration_file_overrides_the_objects_of_the_property()
    {
        _test.Manifest("a.yaml", Ingress).Configuration(".editorconfig", "[*]\nkubeguard.external_objects = Service/office/*\n");
        _test.Task.CompleteSets = "true";
        _test.Task.ExternalObjects = "Service/shop/web";
        Assert.True(IsReported());
    }

    [Theory]
    [InlineData("Service/shop/web/80")]
    [InlineData("Service//web")]
    [InlineData("Secret/*/db; my service/shop")]
    public void Objects_that_are_none_are_reported(string objects)
    {
        _test.Manifest("a.yaml", Ingress);
        _test.Task.ExternalObjects = objects;
        Assert.False(IsReported());
        Assert.Contains(
            "KubeGuardExternalObjects", Assert.Single(_test.Engine.Warnings, warning => warning.Contains("expected Kind/namespace/name, such as Secret/shop/*", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("yes", "", "KubeGuardCompleteSets")]
    [InlineData("", "complete", "CompleteSet")]
    public void A_word_that_is_none_is_reported(string property, string metadata, string setting)
    {
        _test.Manifest("a.yaml", Ingress, completeSet: metadata);
        _test.Task.CompleteSets = property;
        Assert.False(IsReported());
        Assert.Contains(setting, Assert.Single(_test.Engine.Warnings, warning => warning.Contains("KUBE9005", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("configMapGenerator: [{ name: settings, literals: [level=info] }]", false)]
    [InlineData("apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nconfigMapGenerator: [{ name: settings }]", false)]
    [InlineData("secretGenerator: [{ name: settings }]", true)]
    public void A_kustomization_that_is_not_rendered_generates_objects_as_well(string kustomization, bool isReported)
    {
        _test.Configuration(".globalconfig", "is_global = true\ndotnet_diagnostic.KUBE6109.severity = warning\n")
            .Manifest("deploy/pod.yaml", "{ apiVersion: v1, kind: Pod, metadata: { name: web }, spec: { containers: [{ name: web, envFrom: [{ configMapRef: { name: settings } }] }] } }")
            .Write("deploy/kustomization.yaml", kustomization + "\nresources: [pod.yaml]\n");
        _test.Task.CompleteSets = "true";
        Assert.Equal(isReported, Findings("KUBE6109").Count > 0);
    }

    private bool IsReported() => Findings("KUBE6103").Count > 0;

    private IReadOnlyList<string> Findings(string id)
    {
        _test.Engine.Clear();
        return [.. _test.Findings().Where(finding => finding.EndsWith(id, StringComparison.Ordinal))];
    }
}
