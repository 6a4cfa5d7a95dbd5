using System.Text.Json;

namespace KubeGuard.Build.Tasks.Tests.Sarif;

/// <summary>Logs have the form that every reader of SARIF expects.</summary>
public sealed class SarifSchemaTests : IDisposable
{
    private readonly TaskTest _test = new();

    public SarifSchemaTests() => _test.Task.SarifFile = "log.sarif";

    public void Dispose() => _test.Dispose();

    public static TheoryData<string> Folders => ["samples", "tests/Corpus"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_log_of_a_folder_obeys_the_schema(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf(folder), "*.yaml", SearchOption.AllDirectories))
        {
            _test.Item(file);
        }

        var results = Validated().ToList();

        Assert.Contains(results, result => result.TryGetProperty("fixes", out _));
        Assert.All(results, AssertRegionsEndBehindTheirStart);
    }

    [Fact]
    public void A_log_with_everything_that_a_log_can_have_obeys_the_schema()
    {
        _test.Manifest("pod #1 100%.yaml", """
            apiVersion: v1
            kind: Pod
            metadata: { name: "ü\n<b>\"", namespace: shop }
            spec:
              hostPID: true # kubeguard:disable KUBE1003
              hostIPC: true # kubeguard:disable KUBE1004 -- "shares\memory"
              hostNetwork: true
              hostNetwork: true
              containers: []
            """)
            .Manifest("nobody.yaml", "apiVersion: v1\nkind: Pod\nspec: { hostNetwork: true }\n")
            .Manifest("broken.yaml", "apiVersion: v1\nkind: [\n").Item("missing.yaml")
            .Write("kubeguard.baseline", "pod #1 100%.yaml | KUBE1002 | Pod/shop/ü\n");
        _test.Task.HelmCharts = [new Microsoft.Build.Utilities.TaskItem("no-chart")];

        var results = Validated().ToList();

        Assert.Superset(
            new HashSet<string?> { "KUBE1002", "KUBE1003", "KUBE1004", "KUBE6301", "KUBE9003", "KUBE9011", "KUBE9013" },
            results.Select(result => result.GetProperty("ruleId").GetString()).ToHashSet());
        Assert.Contains(results, result => result.TryGetProperty("suppressions", out _));
        Assert.Contains(results, result => result.TryGetProperty("relatedLocations", out _));
    }

    private IEnumerable<JsonElement> Validated()
    {
        _test.Execute();
        var log = JsonDocument.Parse(File.ReadAllText(Path.Combine(_test.Folder, "log.sarif"))).RootElement;
        Assert.Empty(SarifSchema.ErrorsIn(log));
        return log.GetProperty("runs")[0].GetProperty("results").EnumerateArray();
    }

    private static void AssertRegionsEndBehindTheirStart(JsonElement result)
    {
        if (result.GetProperty("locations")[0].GetProperty("physicalLocation").TryGetProperty("region", out var region))
        {
            int Number(string name) => region.GetProperty(name).GetInt32();
            Assert.True((Number("startLine"), Number("startColumn")).CompareTo((Number("endLine"), Number("endColumn"))) <= 0, result.ToString());
        }
    }
}
