using KubeGuard.Cluster.Objects;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Tests.Objects;

/// <summary>An extract has the parts of the object that are kept, at their paths and places; all else is unknown.</summary>
public sealed class TreeExtractTests
{
    private static readonly SetObject _whole = Yaml.Object("""
        apiVersion: v1
        kind: Service
        metadata: { name: web, labels: { app: web } }
        spec:
          ports: [{ port: 80 }, { port: 443, name: https }]
          selector: { app: web, tier: "{{ x }}" }
          type: null
        """);

    [Fact]
    public void A_part_is_kept_whole()
    {
        var selector = Extract("spec", "selector")["spec"]["selector"];

        Assert.Equal(["app", "tier"], selector.Entries.Select(entry => entry.Segment.Key));
        Assert.True(selector.IsComplete);
        Assert.True(selector["app"].Is("web"));
        Assert.True(selector["tier"].Text is { IsComplete: false });
    }

    [Fact]
    public void A_part_is_where_it_was()
    {
        var (kept, whole) = (Extract("spec", "selector")["spec"]["selector"], _whole.Root["spec"]["selector"]);

        Assert.Equal(whole.Path, kept.Path);
        Assert.Same(whole.Node!.Location, kept.Node!.Location);
        Assert.Same(whole.Parent!.Node!.Location, kept.Parent!.Node!.Location);
    }

    [Fact]
    public void All_else_is_unknown()
    {
        var root = Extract("spec", "selector");

        Assert.True(root["spec"]["ports"].IsUnknown);
        Assert.True(root["spec"]["clusterIP"].IsUnknown);
        Assert.True(root["metadata"]["labels"].IsUnknown);
    }

    [Theory]
    [InlineData("spec", "clusterIP")]
    [InlineData("spec", "type")]
    [InlineData("status", "loadBalancer", "ingress")]
    public void What_is_absent_stays_absent(params string[] path) => Assert.True(path.Aggregate(Extract(path), (cursor, key) => cursor[key]).IsAbsent);

    [Fact]
    public void What_a_controller_completes_stays_unknown() =>
        Assert.True(_whole.Extract([_whole.Root["status"].Opened()["conditions"]]).Root["status"]["conditions"].IsUnknown);

    [Fact]
    public void An_item_keeps_its_index()
    {
        var ports = _whole.Extract([_whole.Root["spec"]["ports"].Items[1]["name"]]).Root["spec"]["ports"];

        Assert.Equal(2, ports.Items.Count);
        Assert.True(ports.Items[0].IsUnknown);
        Assert.True(ports.Items[1]["name"].Is("https"));
        Assert.True(ports.Items[1]["port"].IsUnknown);
    }

    [Fact]
    public void What_tells_objects_apart_is_always_kept() => Assert.Equal("Service 'web'", _whole.Extract([]).Value.Description);

    private static ManifestCursor Extract(params string[] path) =>
        _whole.Extract([path.Aggregate(_whole.Root, (cursor, key) => cursor[key])]).Root;
}
