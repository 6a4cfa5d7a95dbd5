namespace KubeGuard.Build.Tasks.Tests;

/// <summary>Overlays rendered by Kustomize; skipped where there is neither <c>kustomize</c> nor <c>kubectl</c>.</summary>
public sealed class KustomizationTests : IDisposable
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: api
        spec:
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api } }
            spec:
              containers:
                - name: api
                  image: mcr.microsoft.com/api:1
                  securityContext:
                    privileged: true

        """;

    private const string Patch = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: api
        spec:
          template:
            spec:
              hostNetwork: true
              containers:
                - name: api
                  securityContext:
                    privileged: false

        """;

    private readonly RenderTest _test = new("KUBE1002", "KUBE1005");

    public KustomizationTests()
    {
        Assert.SkipUnless(RenderTest.HasKustomize, "Neither kustomize nor kubectl is installed.");
        _test.Write("base/kustomization.yaml", "resources: [api.yaml]\n").Write("base/api.yaml", Deployment);
    }

    public void Dispose() => _test.Dispose();

    [Fact]
    public void A_finding_points_to_the_base_under_another_name_and_namespace()
    {
        _test.Write("prod/kustomization.yaml", "namePrefix: prod-\nnamespace: shop\nresources:\n  - ../base\n").Overlay("prod");

        Assert.Equal(["api.yaml(14,25) KUBE1005"], _test.Findings());
        Assert.Contains("Deployment 'shop/prod-api'", _test.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_patch_mends_the_base_and_is_reported_for_what_it_adds()
    {
        _test.Write("prod/kustomization.yaml", "resources:\n  - ../base\npatches:\n  - path: patch.yaml\n").Write("prod/patch.yaml", Patch).Overlay("prod");

        Assert.Equal(["patch.yaml(8,20) KUBE1002"], _test.Findings());
    }

    [Fact]
    public void Files_of_an_overlay_are_not_judged_by_themselves()
    {
        _test.Write("prod/kustomization.yaml", "resources:\n  - ../base\npatches:\n  - path: patch.yaml\n").Write("prod/patch.yaml", Patch)
            .Overlay("prod/kustomization.yaml").DefaultItem("base/api.yaml").DefaultItem("prod/patch.yaml").DefaultItem("prod/kustomization.yaml");

        Assert.Equal(["patch.yaml(8,20) KUBE1002"], _test.Findings());
    }

    [Fact]
    public void A_component_takes_part()
    {
        _test.Write("prod/kustomization.yaml", "resources:\n  - ../base\ncomponents:\n  - ../host\n")
            .Write("host/kustomization.yaml", "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches:\n  - path: patch.yaml\n")
            .Write("host/patch.yaml", Patch)
            .Overlay("prod");

        Assert.Equal(["patch.yaml(8,20) KUBE1002"], _test.Findings());
    }

    [Fact]
    public void What_stands_in_no_file_is_reported_at_the_nearest_key_that_does()
    {
        _test.Write("prod/kustomization.yaml", """
            resources:
              - ../base
            patches:
              - target: { kind: Deployment, name: api }
                patch: |-
                  - op: add
                    path: /spec/template/spec/hostNetwork
                    value: true
                  - op: remove
                    path: /spec/template/spec/containers/0/securityContext
            """).Overlay("prod");

        Assert.Equal(["api.yaml(9,5) KUBE1002"], _test.Findings());
    }

    [Fact]
    public void A_remote_base_is_refused_where_it_is_named()
    {
        _test.Write("prod/kustomization.yaml", "resources:\n  - ../base\n  - https://example.com/base.yaml\n").Overlay("prod");

        Assert.Equal(["kustomization.yaml(3,5) KUBE9013"], _test.Findings());
        Assert.Contains("downloads nothing", _test.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_reported_with_the_words_of_the_tool()
    {
        _test.Write("prod/kustomization.yaml", "resources:\n  - missing.yaml\n").Overlay("prod");

        Assert.Equal(["kustomization.yaml(0,0) KUBE9013"], _test.Findings());
        Assert.Contains("missing.yaml", _test.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_the_base_renders_again()
    {
        _test.Write("prod/kustomization.yaml", "resources:\n  - ../base\n").Overlay("prod");
        _test.Task.CacheFile = "obj/cache";
        _test.Findings();

        _test.Write("base/api.yaml", Deployment.Replace("privileged: true", "privileged: false", StringComparison.Ordinal));

        Assert.Empty(_test.Findings());
    }
}
