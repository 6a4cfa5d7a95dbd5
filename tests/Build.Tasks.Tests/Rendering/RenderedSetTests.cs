namespace KubeGuard.Build.Tasks.Tests;

/// <summary>Rules about sets see what charts and overlays render, and report it at its source.</summary>
public sealed class RenderedSetTests : IDisposable
{
    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          namespace: shop
        spec:
          selector:
            app: web
          ports:
            - port: 80

        """;

    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          namespace: shop
        spec:
          selector: { matchLabels: { app: website } }
          template:
            metadata: { labels: { app: website } }
            spec: { containers: [{ name: web, image: "mcr.microsoft.com/web:1" }] }

        """;

    private const string Ingress = """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: shop
          namespace: shop
        spec:
          defaultBackend:
            service: { name: web, port: { number: 81 } }

        """;

    private readonly RenderTest _test = new("KUBE6101", "KUBE6103");

    public RenderedSetTests()
    {
        Assert.SkipUnless(RenderTest.HasKustomize, "Neither kustomize nor kubectl is installed.");
        _test.Write("base/kustomization.yaml", "resources: [service.yaml, web.yaml]\n").Write("base/service.yaml", Service).Write("base/web.yaml", Deployment);
    }

    public void Dispose() => _test.Dispose();

    [Fact]
    public void A_finding_is_reported_at_the_base()
    {
        _test.Overlay("base");
        Assert.Equal(["service.yaml(7,3) KUBE6101"], _test.Findings());
    }

    [Fact]
    public void What_an_overlay_changes_counts()
    {
        _test
            .Write("prod/kustomization.yaml", "resources: [../base]\npatches: [{ path: patch.yaml }]\n")
            .Write("prod/patch.yaml", "apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop }\nspec: { selector: { app: website } }\n")
            .Overlay("prod");
        Assert.Empty(_test.Findings());
    }

    [Fact]
    public void A_comment_in_the_base_suppresses_it()
    {
        _test.Write("base/service.yaml", Service.Replace("  selector:", "  # kubeguard:disable KUBE6101 -- elsewhere\n  selector:")).Overlay("base");
        Assert.Empty(_test.Findings());
    }

    [Fact]
    public void A_second_build_reports_it_from_the_cache_and_a_new_place_of_the_line()
    {
        _test.Overlay("base");
        _test.Task.CacheFile = "obj/project.cache";
        Assert.Equal(["service.yaml(7,3) KUBE6101"], _test.Findings());
        Assert.Equal(["service.yaml(7,3) KUBE6101"], _test.Findings());

        _test.Write("base/service.yaml", "# the shop\n" + Service);
        Assert.Equal(["service.yaml(8,3) KUBE6101"], _test.Findings());
    }

    [Fact]
    public void A_finding_elsewhere_names_no_rendered_place()
    {
        _test.Write("ingress.yaml", Ingress).Item("ingress.yaml", set: "shop").Overlay("base", ("ManifestSet", "shop"));
        _test.Task.SarifFile = "out.sarif";
        Assert.Contains("ingress.yaml(8,43) KUBE6103", _test.Findings());
        Assert.DoesNotContain("obj/rendered", File.ReadAllText(Path.Combine(_test.Folder, "out.sarif")));
    }
}
