namespace KubeGuard.Build.Tasks.Tests;

/// <summary>Invalid items and properties, and files that are ignored; no tool is needed.</summary>
public sealed class RenderItemTests : IDisposable
{
    private const string Chart = "apiVersion: v2\nname: shop\nversion: 1.0.0\n";

    private readonly RenderTest _test = new("KUBE1005");

    public void Dispose() => _test.Dispose();

    [Fact]
    public void A_missing_tool_is_named_once_with_the_property_to_set()
    {
        _test.Write("shop/Chart.yaml", Chart).Write("bank/Chart.yaml", Chart).Chart("shop").Chart("bank");
        _test.Task.HelmPath = "no/such/helm";

        Assert.Equal(["test.csproj(0,0) KUBE9012"], _test.Findings());
        Assert.Contains("'shop', 'bank' is not checked: install it, or set the property 'KubeGuardHelmPath'", _test.Message(), StringComparison.Ordinal);
        Assert.Empty(_test.Engine.Errors);
    }

    [Fact]
    public void A_tool_of_another_version_renders_again()
    {
        WriteHelm(PodWith("privileged: true"));
        _test.Write("shop/Chart.yaml", Chart).Chart("shop");
        _test.Task.CacheFile = "obj/cache";
        Assert.Equal(["Chart.yaml(0,0) KUBE1005"], _test.Findings());

        WriteHelm(PodWith("privileged: false"));
        Assert.Empty(_test.Findings());

        static string PodWith(string security) =>
            $"printf 'apiVersion: v1\\nkind: Pod\\nspec:\\n  containers:\\n    - securityContext: {{ {security} }}\\n'";
    }

    [Theory]
    [InlineData("echo 'Error: no luck' >&2; exit 1", "cannot be rendered: Error: no luck")]
    [InlineData("exit 7", "'helm' ended with exit code 7")]
    public void A_tool_that_fails_is_quoted_at_the_chart(string script, string message)
    {
        WriteHelm(script);
        _test.Write("shop/Chart.yaml", Chart).Chart("shop");

        Assert.Equal(["Chart.yaml(0,0) KUBE9013"], _test.Findings());
        Assert.Contains(message, _test.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_values_file_is_named()
    {
        _test.Write("shop/Chart.yaml", Chart).Chart("shop", ("Values", "prod.yaml"));

        Assert.Equal(["test.csproj(0,0) KUBE9013"], _test.Findings());
        Assert.Contains("prod.yaml' of the chart 'shop' does not exist", _test.Message(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shop")]
    [InlineData("values.yaml")]
    public void A_folder_without_chart_is_named(string path)
    {
        _test.Write("shop/values.yaml", "a: b\n").Chart(path);

        Assert.Equal(["test.csproj(0,0) KUBE9013"], _test.Findings());
    }

    [Fact]
    public void A_folder_without_kustomization_is_named()
    {
        _test.Write("shop/values.yaml", "a: b\n").Overlay("shop");

        Assert.Equal(["test.csproj(0,0) KUBE9013"], _test.Findings());
        Assert.Contains("'shop' is no overlay", _test.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_in_the_templates_of_a_chart_are_no_manifests()
    {
        const string privileged = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - securityContext:\n        privileged: true\n";
        _test.Write("shop/Chart.yaml", Chart).Write("shop/templates/tests/web.yaml", privileged).Write("other/templates/web.yaml", privileged)
            .DefaultItem("shop/Chart.yaml").DefaultItem("shop/templates/tests/web.yaml").DefaultItem("other/templates/web.yaml");

        Assert.Equal(["web.yaml(6,21) KUBE1005"], _test.Findings());
    }

    [Theory]
    [InlineData("templates/web.yaml", 0)]
    [InlineData("crds/web.yaml", 0)]
    [InlineData("charts/db/web.yaml", 0)]
    [InlineData("web.yaml", 1)]
    [InlineData("deploy/web.yaml", 1)]
    public void Only_what_helm_renders_of_the_folder_of_a_chart_is_no_manifest(string file, int findings)
    {
        _test.Write("Chart.yaml", Chart).Write(file, "apiVersion: v1\nkind: Pod\nspec: { containers: [{ securityContext: { privileged: true } }] }\n")
            .Chart(".").DefaultItem(file);
        _test.Task.HelmPath = "no/helm";

        Assert.Equal(findings, _test.Findings().Count(finding => finding.Contains("KUBE1005", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_that_the_project_names_is_checked_although_it_is_part_of_an_overlay()
    {
        const string privileged = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - securityContext:\n        privileged: true\n";
        _test.Write("prod/kustomization.yaml", "resources: [one.yaml, two.yaml]\n").Write("prod/one.yaml", privileged).Write("prod/two.yaml", privileged)
            .Overlay("prod").DefaultItem("prod/one.yaml").DefaultItem("prod/two.yaml").Item("prod/two.yaml");
        _test.Task.KustomizePath = "no/kustomize";

        Assert.Equal(["test.csproj(0,0) KUBE9012", "two.yaml(6,21) KUBE1005"], _test.Findings());
    }

    private void WriteHelm(string script)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The tools of this test need a Unix shell.");
            return;
        }

        _test.Write("helm", $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(Path.Combine(_test.Folder, "helm"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _test.Task.HelmPath = "./helm";
    }
}
