namespace KubeGuard.Build.Tasks.Tests;

/// <summary>Overlays rendered by Kustomize; skipped if neither <c>kustomize</c> nor <c>kubectl</c> is installed.</summary>
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

    private RenderTest _test = new("KUBE1002", "KUBE1005");

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
    public void A_patch_fixes_the_base_and_is_reported_for_what_it_adds()
    {
        _test.Write("prod/kustomization.yaml", "resources:\n  - ../base\npatches:\n  - path: patch.yaml\n").Write("prod/patch.yaml", Patch).Overlay("prod");

        Assert.Equal(["patch.yaml(8,20) KUBE1002"], _test.Findings());
    }

    [Fact]
    public void Files_of_an_overlay_are_not_checked_by_themselves()
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
    public void A_value_from_no_file_is_reported_at_the_nearest_key_in_one()
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
    public void A_base_of_two_overlays_is_reported_once_and_each_overlay_for_what_it_adds()
    {
        _test.Write("staging/kustomization.yaml", "namePrefix: staging-\nresources:\n  - ../base\n")
            .Write("prod/kustomization.yaml", "namePrefix: prod-\nresources:\n  - ../base\npatches:\n  - path: patch.yaml\n")
            .Write("prod/patch.yaml", Patch.Replace("privileged: false", "readOnlyRootFilesystem: true", StringComparison.Ordinal))
            .Overlay("staging").Overlay("prod");

        Assert.Equal(["api.yaml(14,25) KUBE1005", "patch.yaml(8,20) KUBE1002"], _test.Findings());
    }

    [Fact]
    public void The_severity_of_a_base_is_the_highest_of_its_overlays()
    {
        _test.Write("staging/kustomization.yaml", "resources:\n  - ../base\n").Write("prod/kustomization.yaml", "resources:\n  - ../base\n")
            .Write("prod/.editorconfig", "[*.yaml]\ndotnet_diagnostic.KUBE1005.severity = error\n")
            .Overlay("staging").Overlay("prod");

        Assert.Equal(["api.yaml(14,25) KUBE1005"], _test.Findings());
        Assert.Single(_test.Engine.Errors);
    }

    [Fact]
    public void Objects_in_flow_style_are_found_by_their_names()
    {
        _test.Write("prod/kustomization.yaml", "nameSuffix: -v2\nresources:\n  - pods.yaml\n")
            .Write("prod/pods.yaml", """
                apiVersion: v1
                kind: Pod
                metadata: { name: one }
                spec: { hostNetwork: true, containers: [] }
                ---
                apiVersion: v1
                kind: Pod
                metadata: { namespace: shop, name: "two" }
                spec: { hostNetwork: true, containers: [] }
                """)
            .Overlay("prod");

        Assert.Equal(["pods.yaml(4,1) KUBE1002", "pods.yaml(9,1) KUBE1002"], _test.Findings());
    }

    [Fact]
    public void Comments_suppress_at_the_source_although_kustomize_drops_them()
    {
        _test.Write("prod/kustomization.yaml", "resources:\n  - ../base\npatches:\n  - path: patch.yaml\n")
            .Write("base/api.yaml", Deployment.Replace("privileged: true", "privileged: true # kubeguard:disable KUBE1005 -- needs devices", StringComparison.Ordinal))
            .Write("prod/patch.yaml", Patch.Replace("privileged: false", "readOnlyRootFilesystem: true", StringComparison.Ordinal).Replace("  hostNetwork", "  # kubeguard:disable KUBE1002 -- a node agent\n      hostNetwork", StringComparison.Ordinal))
            .Overlay("prod");
        _test.Task.CacheFile = "obj/cache";
        Assert.Empty(_test.Findings());

        _test.Write("base/api.yaml", Deployment.Replace("privileged: true", "privileged: true # on purpose", StringComparison.Ordinal));
        Assert.Equal(["api.yaml(14,25) KUBE1005"], _test.Findings());
    }

    [Fact]
    public void What_a_transformer_writes_is_reported_at_the_nearest_key_of_the_base()
    {
        _test = new("KUBE3002");
        _test.Write("base/kustomization.yaml", "resources: [api.yaml]\n").Write("base/api.yaml", Deployment)
            .Write("prod/kustomization.yaml", "resources:\n  - ../base\nimages:\n  - name: mcr.microsoft.com/api\n    newTag: latest\n").Overlay("prod");

        Assert.Equal(["api.yaml(11,11) KUBE3002"], _test.Findings());
    }

    [Theory]
    [InlineData("1.28", 1)]
    [InlineData("1.29", 0)]
    public void The_version_of_the_item_is_the_one_that_rules_check_for(string version, int findings)
    {
        _test = new("KUBE1014");
        _test.Write("prod/kustomization.yaml", "resources: [pod.yaml]\n")
            .Write("prod/pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  securityContext:\n    sysctls: [{ name: net.ipv4.tcp_keepalive_time, value: \"600\" }]\n  containers: []\n")
            .Overlay("prod", ("KubernetesVersion", version));
        _test.Task.KubernetesVersion = "1.35";

        Assert.Equal(findings, _test.Findings().Count);
    }

    [Fact]
    public void Generated_objects_are_part_of_the_overlay()
    {
        _test.Write("prod/kustomization.yaml", "resources:\n  - ../base\nconfigMapGenerator:\n  - name: settings\n    files: [app.yaml, other=key.txt]\n")
            .Write("prod/app.yaml", "apiVersion: v1\nkind: Pod\nspec: { hostNetwork: true }\n").Write("prod/key.txt", "a")
            .Overlay("prod").DefaultItem("prod/app.yaml");

        Assert.Equal(["api.yaml(14,25) KUBE1005"], _test.Findings());
        Assert.Contains(Assert.Single(_test.Rendered).Split('\n'), line => line.Trim() == "other: a");
    }

    [Fact]
    public void Nothing_is_downloaded_whatever_field_names_it()
    {
        _test.Write("prod/kustomization.yaml", "resources:\n  - ../base\npatches:\n  - path: http://example.com/patch.yaml\n").Overlay("prod");

        Assert.Equal(["kustomization.yaml(0,0) KUBE9013"], _test.Findings());
        Assert.Contains("proxyconnect", _test.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void Patches_of_an_overlay_that_is_refused_are_not_checked_by_themselves()
    {
        _test.Write("prod/kustomization.yaml", "resources:\n  - github.com/contoso/base?ref=v1\npatches:\n  - path: patch.yaml\n").Write("prod/patch.yaml", Patch)
            .Overlay("prod").DefaultItem("prod/patch.yaml");

        Assert.Equal(["kustomization.yaml(2,5) KUBE9013"], _test.Findings());
    }

    [Fact]
    public void The_whole_error_of_the_tool_is_shown()
    {
        _test.Write("prod/kustomization.yaml", "helmCharts:\n  - name: shop\n    repo: https://example.com\n").Overlay("prod");

        Assert.Equal(["kustomization.yaml(0,0) KUBE9013"], _test.Findings());
        Assert.Contains("must specify --enable-helm", _test.Message(), StringComparison.Ordinal);
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
