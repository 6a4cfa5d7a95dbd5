using System.Text.Json;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>The expectation of another tool's test about an object.</summary>
internal sealed record CorpusLabel(
    string Peer, string Check, string File, string? Version, int? Index, int? Item, bool ExpectsFinding, IReadOnlySet<string> Rules, bool IsStrict)
{
    public static CorpusLabel Parse(string json)
    {
        var label = JsonDocument.Parse(json).RootElement;
        var target = label.GetProperty("object");
        return new CorpusLabel(
            label.GetProperty("peer").GetString()!,
            label.GetProperty("check").GetString()!,
            label.GetProperty("file").GetString()!,
            label.TryGetProperty("version", out var version) ? version.GetString() : null,
            NumberOf(target, "index"),
            NumberOf(target, "item"),
            label.GetProperty("expect").GetString() == "fail",
            label.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()!).ToHashSet(),
            label.GetProperty("strict").GetBoolean());
    }

    public override string ToString() => $"{Peer} {Check} {File} [{Index}] expects {(ExpectsFinding ? "a finding of" : "none of")} {string.Join(' ', Rules)}";

    private static int? NumberOf(JsonElement target, string name) =>
        target.ValueKind == JsonValueKind.Object && target.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}
