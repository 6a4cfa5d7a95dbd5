using System.Text.Json;

namespace KubeGuard.Build.Tasks.Tests.Sarif;

public sealed class SarifLogTests : IDisposable
{
    private readonly TaskTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void A_result_tells_rule_place_object_and_path()
    {
        var result = Assert.Single(ResultsOf("KUBE1208", """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: apps/v1
              kind: Deployment
              metadata: { name: "é\"x", namespace: shop }
              spec:
                template:
                  spec:
                    containers:
                    - name: api
                      image: api:1
                      securityContext: { capabilities: { add: [NET_ADMIN] } }
            """));

        var location = result.GetProperty("locations")[0];
        var region = location.GetProperty("physicalLocation").GetProperty("region");
        var properties = result.GetProperty("properties");
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal((13, 52, 13, 61), (Number(region, "startLine"), Number(region, "startColumn"), Number(region, "endLine"), Number(region, "endColumn")));
        Assert.EndsWith("/pod%20one.yaml", location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("é\"x", location.GetProperty("logicalLocations")[0].GetProperty("name").GetString());
        Assert.Equal((0, 0), (Number(properties, "document"), Number(properties, "item")));
        Assert.Equal(("Deployment", "shop"), (properties.GetProperty("kind").GetString(), properties.GetProperty("namespace").GetString()));
        Assert.Equal("spec.template.spec.containers[0].securityContext.capabilities.add[0]", properties.GetProperty("path").GetString());
        Assert.Equal(["KUBE1006", "KUBE1107"], properties.GetProperty("covers").EnumerateArray().Select(id => id.GetString()).Order());
    }

    [Fact]
    public void Suppressed_findings_are_in_the_log_with_the_reason()
    {
        var result = Assert.Single(ResultsOf("KUBE1005", """
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: api
                image: api:1
                securityContext:
                  privileged: true # kubeguard:disable KUBE1005 -- mounts disks
            """));

        var suppression = Assert.Single(result.GetProperty("suppressions").EnumerateArray().ToList());
        Assert.Equal(("inSource", "mounts disks"), (suppression.GetProperty("kind").GetString(), suppression.GetProperty("justification").GetString()));
        Assert.DoesNotContain(_test.Engine.Errors, error => error.Contains("KUBE1005", StringComparison.Ordinal));
    }

    [Fact]
    public void A_result_has_the_places_that_explain_it()
    {
        var result = Assert.Single(ResultsOf("KUBE6003", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  name: b\n"));

        var related = Assert.Single(result.GetProperty("relatedLocations").EnumerateArray().ToList());
        var place = related.GetProperty("physicalLocation");
        Assert.Equal("the key is set first here", related.GetProperty("message").GetProperty("text").GetString());
        Assert.EndsWith("/pod%20one.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((4, 3), (Number(place.GetProperty("region"), "startLine"), Number(place.GetProperty("region"), "startColumn")));
    }

    [Fact]
    public void A_finding_about_a_whole_file_has_no_region()
    {
        _test.Task.SarifFile = "out/log.sarif";
        _test.Item("gone.yaml").Execute();

        var result = Assert.Single(Read());
        Assert.False(result.GetProperty("locations")[0].GetProperty("physicalLocation").TryGetProperty("region", out _));
    }

    [Fact]
    public void Every_result_points_to_its_rule()
    {
        ResultsOf("KUBE1005", "apiVersion: v1\nkind: Pod\nspec: { hostPID: true, containers: [{ name: a, image: a }] }\n");

        var run = Root().GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        Assert.All(
            run.GetProperty("results").EnumerateArray(),
            result => Assert.Equal(result.GetProperty("ruleId").GetString(), rules[Number(result, "ruleIndex")].GetProperty("id").GetString()));
        Assert.All(rules, rule => Assert.StartsWith("https://", rule.GetProperty("helpUri").GetString()));
    }

    private List<JsonElement> ResultsOf(string id, string yaml)
    {
        _test.Task.SarifFile = "out/log.sarif";
        _test.Manifest("pod one.yaml", yaml).Execute();
        return [.. Read().Where(result => result.GetProperty("ruleId").GetString() == id)];
    }

    private List<JsonElement> Read() => [.. Root().GetProperty("runs")[0].GetProperty("results").EnumerateArray()];

    private JsonElement Root() => JsonDocument.Parse(File.ReadAllText(Path.Combine(_test.Folder, "out", "log.sarif"))).RootElement;

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
