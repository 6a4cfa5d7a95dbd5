using System.Text.Json;

namespace KubeGuard.Catalogue.Tests;

/// <summary>The list of rules that was agreed on before they were written; it is beside the repository.</summary>
internal static class SharedRules
{
    private static readonly Lazy<IReadOnlyList<JsonElement>> _elements = new(Load);

    private static readonly Lazy<IReadOnlyDictionary<string, SharedRule>> _rules = new(() => _elements.Value.ToDictionary(IdOf, Read));

    public static SharedRule? Find(string id) => _rules.Value.GetValueOrDefault(id);

    /// <summary>The checks of another tool, each with an ID of ours that reports the same.</summary>
    public static IEnumerable<(string Check, string Id)> PeersOf(string tool) =>
        from rule in _elements.Value
        where rule.TryGetProperty("peers", out var peers) && peers.TryGetProperty(tool, out _)
        from check in rule.GetProperty("peers").GetProperty(tool).EnumerateArray()
        select (check.GetString()!, IdOf(rule));

    private static IReadOnlyList<JsonElement> Load()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(LabelledCorpus.RulesFile));
        return [.. json.RootElement.Clone().EnumerateArray()];
    }

    private static string IdOf(JsonElement rule) => rule.GetProperty("id").GetString()!;

    private static SharedRule Read(JsonElement rule) => new(
        rule.GetProperty("name").GetString()!,
        rule.GetProperty("title").GetString()!,
        rule.GetProperty("default_severity").GetString()!);
}
