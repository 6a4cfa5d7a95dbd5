using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using KubeGuard.Cluster.Admission.Generated.Expressions;

namespace KubeGuard.Cluster.Tests.Admission.Generated;

/// <summary>A second implementation of CEL, which <c>.ci/cel-js</c> gets from npm.</summary>
internal static class CelJs
{
    private static readonly string _folder = Environment.GetEnvironmentVariable("KUBEGUARD_CEL_JS") ?? "";

    /// <summary>Skips the test if it is absent.</summary>
    public static void MustBeInstalled() =>
        Assert.SkipUnless(_folder.Length > 0, "There is no second implementation of CEL: KUBEGUARD_CEL_JS=$(.ci/cel-js) gets it from npm.");

    /// <summary>Evaluates policies.</summary>
    /// <param name="cases">The policies, each with an object as the API server has it.</param>
    public static async Task<IReadOnlyList<PolicyResult>> EvaluateAsync(IReadOnlyList<(RuleExpression Policy, JsonNode Object)> cases)
    {
        var policies = cases.Select(item => item.Policy).Distinct().ToList();
        var objects = cases.Select(item => item.Object).Distinct().ToList();
        var numbers = policies.Select((policy, index) => (policy, index)).ToDictionary(pair => pair.policy, pair => pair.index);
        var places = objects.Select((item, index) => (item, index)).ToDictionary(pair => pair.item, pair => pair.index);
        var input = new JsonObject
        {
            ["folder"] = _folder,
            ["policies"] = new JsonArray([.. policies.Select(PolicyOf)]),
            ["objects"] = new JsonArray([.. objects.Select(item => item.DeepClone())]),
            ["pairs"] = new JsonArray([.. cases.Select(item => new JsonArray(numbers[item.Policy], places[item.Object]))]),
        };
        using var output = JsonDocument.Parse(await RunAsync(input.ToJsonString()));
        return [.. output.RootElement.EnumerateArray().Select(ResultOf)];
    }

    private static JsonNode PolicyOf(RuleExpression policy) => new JsonObject
    {
        ["variables"] = new JsonArray([.. policy.Variables.Select(variable => new JsonObject { ["name"] = variable.Name, ["expression"] = variable.Expression })]),
        ["found"] = policy.Found,
    };

    private static PolicyResult ResultOf(JsonElement result) => result.TryGetProperty("error", out var error)
        ? new PolicyResult([], error.GetString())
        : new PolicyResult([.. result.GetProperty("messages").EnumerateArray().Select(message => message.GetString()!)], null);

    private static async Task<string> RunAsync(string input)
    {
        var script = Repository.PathOf("tests/Cluster.Tests/Admission/Generated/cel-js.mjs");
        using var process = Process.Start(new ProcessStartInfo("node", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return await output;
    }
}
