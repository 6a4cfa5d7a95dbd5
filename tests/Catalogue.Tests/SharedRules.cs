using System.Text.Json;

namespace KubeGuard.Catalogue.Tests;

/// <summary>The list of rules that was agreed on before they were written; it lies beside the repository.</summary>
internal static class SharedRules
{
    private static readonly Lazy<IReadOnlyDictionary<string, SharedRule>> _rules = new(Load);

    public static bool ArePresent => _rules.Value.Count > 0;

    public static SharedRule? Find(string id) => _rules.Value.GetValueOrDefault(id);

    private static IReadOnlyDictionary<string, SharedRule> Load()
    {
        var file = Repository.PathOf("../shared/rules/rules.json");
        if (!File.Exists(file))
        {
            return new Dictionary<string, SharedRule>();
        }

        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return json.RootElement.EnumerateArray().ToDictionary(
            rule => rule.GetProperty("id").GetString()!,
            rule => new SharedRule(
                rule.GetProperty("name").GetString()!,
                rule.GetProperty("title").GetString()!,
                rule.GetProperty("default_severity").GetString()!));
    }
}
