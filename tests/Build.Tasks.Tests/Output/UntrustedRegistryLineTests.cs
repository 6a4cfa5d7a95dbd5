namespace KubeGuard.Build.Tasks.Tests.Output;

/// <summary>Until a team has chosen its registries, build output names each registry once.</summary>
public sealed class UntrustedRegistryLineTests : IDisposable
{
    private readonly TaskTest _test = new();

    public UntrustedRegistryLineTests() =>
        _test.Configuration("test.globalconfig", "is_global = true\ndotnet_analyzer_diagnostic.severity = none\ndotnet_diagnostic.KUBE3006.severity = warning\n");

    public void Dispose() => _test.Dispose();

    [Fact]
    public void A_registry_is_named_once_at_its_first_image()
    {
        _test.Manifest("b.yaml", Pods("nginx:1.27", "ghcr.io/contoso/api:1")).Manifest("a.yaml", Pods("busybox:1", "docker.io/contoso/api:1"));

        Assert.Equal(["a.yaml(5,14) KUBE3006", "b.yaml(11,14) KUBE3006"], _test.Findings());
        Assert.Contains(
            "Container 'c' of Pod 'p0' uses the image 'busybox:1', and 2 other images come from docker.io, which is not a trusted registry; "
                + "name those that you trust in kubeguard.trusted_registries or KubeGuardTrustedRegistries, with a leading + to keep the defaults (https://",
            _test.Engine.Warnings[0], StringComparison.Ordinal);
        Assert.Contains("'ghcr.io/contoso/api:1', which is not from a trusted registry; use one", _test.Engine.Warnings[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_images_are_reported_in_the_singular()
    {
        _test.Manifest("a.yaml", Pods("nginx:1", "busybox:1"));

        _test.Execute();
        Assert.Contains("and 1 other image comes from docker.io", Assert.Single(_test.Engine.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Manifest_sets_of_a_project_share_the_line()
    {
        _test.Manifest("a.yaml", Pods("nginx:1"), set: "a").Manifest("b.yaml", Pods("busybox:1"), set: "b");

        Assert.Equal(["a.yaml(5,14) KUBE3006"], _test.Findings());
    }

    [Theory]
    [InlineData("quay.io")]
    [InlineData("+quay.io")]
    public void Each_image_is_named_once_the_property_chooses_registries(string registries)
    {
        _test.Task.TrustedRegistries = registries;
        _test.Manifest("a.yaml", Pods("nginx:1", "quay.io/contoso/api:1", "busybox:1"));

        Assert.Equal(["a.yaml(17,14) KUBE3006", "a.yaml(5,14) KUBE3006"], _test.Findings());
    }

    [Fact]
    public void Each_image_is_named_where_an_option_chooses_registries()
    {
        _test.Configuration(".editorconfig", "[chosen/*]\nkubeguard.KUBE3006.trusted_registries = +quay.io\n")
            .Manifest("chosen/a.yaml", Pods("nginx:1", "registry.k8s.io/pause:3", "busybox:1"))
            .Manifest("open/b.yaml", Pods("nginx:1", "quay.io/a:1", "busybox:1", "quay.io/b:1"));

        Assert.Equal(["a.yaml(17,14) KUBE3006", "a.yaml(5,14) KUBE3006", "b.yaml(11,14) KUBE3006", "b.yaml(5,14) KUBE3006"], _test.Findings());
    }

    [Fact]
    public void The_property_adds_to_the_defaults_or_replaces_them()
    {
        _test.Manifest("a.yaml", Pods("mcr.microsoft.com/a:1", "ghcr.io/contoso/api:1"));
        _test.Task.TrustedRegistries = "+ghcr.io/contoso";
        Assert.Empty(_test.Findings());

        _test.Task.TrustedRegistries = "ghcr.io/contoso";
        Assert.Equal(["a.yaml(5,14) KUBE3006"], _test.Findings());
    }

    [Fact]
    public void Errors_have_a_line_besides_that_of_the_warnings()
    {
        _test.Configuration(".editorconfig", "[prod/*]\ndotnet_diagnostic.KUBE3006.severity = error\n")
            .Manifest("dev/a.yaml", Pods("nginx:1", "nginx:2")).Manifest("prod/b.yaml", Pods("nginx:1", "nginx:2"));

        Assert.Equal(["a.yaml(5,14) KUBE3006", "b.yaml(5,14) KUBE3006"], _test.Findings());
        Assert.StartsWith("b.yaml", Assert.Single(_test.Engine.Errors));
    }

    [Fact]
    public void What_is_suppressed_or_in_the_baseline_is_not_counted()
    {
        _test.Manifest("a.yaml", Pods("nginx:1"));
        _test.Task.UpdateBaseline = true;
        _test.Execute();
        _test.Task.UpdateBaseline = false;
        _test.Manifest("b.yaml", "# kubeguard:disable KUBE3006 -- mirrored soon\n" + Pods("nginx:2")).Manifest("c.yaml", Pods("nginx:3", "nginx:4"));

        Assert.Equal(["c.yaml(5,14) KUBE3006"], _test.Findings());
        Assert.Contains("'nginx:3', and 1 other image comes", Assert.Single(_test.Engine.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_has_every_image()
    {
        _test.Task.SarifFile = "images.sarif";
        _test.Manifest("a.yaml", Pods("nginx:1", "nginx:2", "nginx:3"));

        Assert.Single(_test.Findings());
        Assert.Equal(3, File.ReadAllText(Path.Combine(_test.Folder, "images.sarif")).Split("\"ruleId\": \"KUBE3006\"").Length - 1);
    }

    [Fact]
    public void A_build_without_changes_prints_the_same_line()
    {
        _test.Task.CacheFile = "obj/a.cache";
        _test.Manifest("a.yaml", Pods("nginx:1", "nginx:2"));
        _test.Execute();
        var first = Assert.Single(_test.Engine.Warnings);
        _test.Engine.Clear();

        _test.Execute();
        Assert.Equal(first, Assert.Single(_test.Engine.Warnings));
    }

    [Fact]
    public void Without_groups_each_image_has_a_line()
    {
        _test.Task.GroupFindings = false;
        _test.Manifest("a.yaml", Pods("nginx:1", "nginx:2"));

        Assert.Equal(2, _test.Findings().Count);
    }

    private static string Pods(params string[] images) => string.Join("---\n", images.Select((image, index) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: p{{index}} }
        spec: { containers: [{ name: c,
              image: {{image}} }] }

        """));
}
