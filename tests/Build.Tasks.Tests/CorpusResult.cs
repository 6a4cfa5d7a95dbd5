using System.Text.Json;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>A result of our log, with the IDs that it covers.</summary>
internal sealed record CorpusResult(IReadOnlySet<string> Rules, int? Document, int? Item)
{
    public static CorpusResult Read(JsonElement result)
    {
        var properties = result.GetProperty("properties");
        var covers = properties.TryGetProperty("covers", out var list) ? list.EnumerateArray().Select(id => id.GetString()!) : [];
        return new CorpusResult(
            covers.Append(result.GetProperty("ruleId").GetString()!).ToHashSet(), NumberOf(properties, "document"), NumberOf(properties, "item"));
    }

    private static int? NumberOf(JsonElement properties, string name) => properties.TryGetProperty(name, out var value) ? value.GetInt32() : null;
}
