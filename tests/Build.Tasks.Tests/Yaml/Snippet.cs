using System.Text.Json.Nodes;

namespace KubeGuard.Build.Tasks.Tests.Yaml;

/// <summary>An unusual YAML text, and the result of kubectl.</summary>
/// <param name="Name">The peculiarity.</param>
/// <param name="Text">The text.</param>
/// <param name="IsAccepted">Whether kubectl reads it.</param>
/// <param name="Data">The data that kubectl reads, a value for each document.</param>
/// <param name="Difference">The reason for reading it differently, if that is intended.</param>
internal sealed record Snippet(string Name, string Text, bool IsAccepted, JsonArray Data, string? Difference)
{
    private const string Head = "apiVersion: v1\nkind: Sample\nmetadata: {name: x}\n";

    public static IReadOnlyList<Snippet> All { get; } =
    [
        .. JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "Build.Tasks.Tests", "Yaml", "snippets.json")))!.AsArray().Select(item => new Snippet(
            (string)item!["name"]!,
            ((string)item["text"]!).Replace("<head>", Head, StringComparison.Ordinal),
            (bool)item["accepted"]!,
            item["data"] as JsonArray ?? [],
            (string?)item["differs"])),
    ];
}
