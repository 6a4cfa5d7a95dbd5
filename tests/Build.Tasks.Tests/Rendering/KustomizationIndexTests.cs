namespace KubeGuard.Build.Tasks.Tests.Rendering;

/// <summary>The effect of the kustomizations near a manifest, if the project renders none.</summary>
public sealed class KustomizationIndexTests : IDisposable
{
    // With a selector, which no patch needs, so that only the kustomization identifies it as a patch.
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec:
              containers:
              - name: web
                image: controller:latest
                securityContext: { privileged: true }
        """;

    private readonly TaskTest _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("patches: [{ path: web.yaml }]")]
    [InlineData("patches: [{ path: ./web.yaml, target: { kind: Deployment } }]")]
    [InlineData("patches: [web.yaml]")]
    [InlineData("patchesStrategicMerge: [web.yaml]")]
    public void A_patch_lacks_nothing_and_what_is_bad_in_it_is_reported(string field)
    {
        Kustomization("overlay", field);

        Assert.Equal(["web.yaml(11,16) KUBE3002", "web.yaml(11,16) KUBE3006", "web.yaml(12,40) KUBE1005"], Find("overlay/web.yaml", Deployment));
    }

    [Theory]
    [InlineData("overlay", "patches: [{ path: patches/deep/web.yaml }]", "overlay/patches/deep/web.yaml")]
    [InlineData("overlay", "patches: [{ path: ../shared/web.yaml }]", "shared/web.yaml")]
    [InlineData("component", "kind: Component\npatches: [{ path: web.yaml }]", "component/web.yaml")]
    public void A_kustomization_above_the_patch_or_among_the_manifests_names_it(string folder, string content, string patch)
    {
        Kustomization(folder, content);
        _test.Manifest("kustomized/kustomization.yaml", "components: [../component]\nresources: [../overlay]\n");

        Assert.DoesNotContain(Find(patch, Deployment), finding => finding.EndsWith("KUBE1102", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("resources: [web.yaml]")]
    [InlineData("resources: [web.yaml]\npatches: [{ path: web.yaml }]")]
    [InlineData("patches: [{ patch: \"- op: remove\" }]")]
    [InlineData("patches: [{ path: web.yaml }")]
    [InlineData("")]
    public void Other_files_are_whole(string content)
    {
        Kustomization("overlay", content);

        Assert.Contains(Find("overlay/web.yaml", Deployment), finding => finding.EndsWith("KUBE1102", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("resources: [web.yaml]\nimages: [{ name: controller, newName: ghcr.io/contoso/controller, newTag: v1.2 }]", "")]
    [InlineData("resources: [web.yaml]", "resources: [../base]\nimages: [{ name: controller, digest: sha256:0 }]")]
    [InlineData("resources: [web.yaml]", "resources: [../between]\nimages: [{ name: controller, newTag: v1 }]")]
    [InlineData("resources: [web.yaml]", "resources: [../base]\ncomponents: [../images]")]
    public void An_image_that_is_replaced_is_not_known(string @base, string overlay)
    {
        Kustomization("base", @base);
        Kustomization("overlay", overlay);
        Kustomization("between", "bases: [../base]\n");
        Kustomization("images", "kind: Component\nimages: [{ name: controller, newTag: v1 }]\n");

        var findings = Find("base/web.yaml", Deployment);

        Assert.DoesNotContain(findings, finding => finding.Contains("KUBE300", StringComparison.Ordinal));
        Assert.Contains("web.yaml(12,40) KUBE1005", findings);
    }

    [Theory]
    [InlineData("resources: [../base]\nimages: [{ name: other, newTag: v1 }]")]
    [InlineData("resources: [../base]\nimages: [{ name: contoso/controller, newTag: v1 }]")]
    [InlineData("images: [{ name: controller, newTag: v1 }]")]
    public void Another_image_or_an_overlay_of_another_base_changes_nothing(string overlay)
    {
        Kustomization("base", "resources: [web.yaml]");
        Kustomization("overlay", overlay);

        Assert.Contains("web.yaml(11,16) KUBE3002", Find("base/web.yaml", Deployment));
    }

    [Fact]
    public void A_later_build_notices_a_kustomization_that_comes_changes_or_goes()
    {
        _test.Task.CacheFile = Path.Combine(_test.Folder, "obj", "project.cache");
        _test.Manifest("deploy/web.yaml", Deployment);
        bool IsWhole()
        {
            _test.Engine.Clear();
            return _test.Findings().Any(finding => finding.EndsWith("KUBE1102", StringComparison.Ordinal));
        }

        Assert.True(IsWhole());
        var path = _test.Write("deploy/kustomization.yaml", "patches: [{ path: web.yaml }]\n");
        Assert.False(IsWhole());
        Assert.False(IsWhole());
        _test.Write("deploy/kustomization.yaml", "resources: [web.yaml]\n");
        Assert.True(IsWhole());
        _test.Write("kustomization.yaml", "patches: [{ path: deploy/web.yaml }]\n");
        File.Delete(path);
        Assert.False(IsWhole());
    }

    [Fact]
    public void Bases_that_name_each_other_come_to_an_end()
    {
        Kustomization("base", "resources: [web.yaml, ../overlay]\nimages: [{ name: x }]");
        Kustomization("overlay", "resources: [../base]\ncomponents: [../base, ../overlay]\nimages: [{ name: y }]");

        Assert.Contains("web.yaml(11,16) KUBE3002", Find("base/web.yaml", Deployment));
    }

    private void Kustomization(string folder, string content) => _test.Manifest(Path.Combine(folder, "kustomization.yaml"), content + "\n", isDefaultItem: true);

    private IReadOnlyList<string> Find(string file, string text)
    {
        _test.Manifest(file, text, isDefaultItem: true);
        return [.. _test.Findings().Where(finding => finding.StartsWith(Path.GetFileName(file), StringComparison.Ordinal))];
    }
}
