using System.Text.Json;
using KubeGuard.Components.Json;

namespace KubeGuard.Components.Restores;

/// <summary>Reads <c>project.assets.json</c>, which the restore of NuGet writes.</summary>
internal static class AssetsFile
{
    // In a folder without files for the framework of the project.
    private const string NoFile = "_._";

    private static readonly string[] _runtimeFiles = ["runtime", "runtimeTargets", "native", "resource"];
    private static readonly char[] _separators = ['/', '\\'];

    /// <summary>Reads the file.</summary>
    /// <param name="content">Its bytes.</param>
    /// <returns><see langword="null"/> if it is not such a file.</returns>
    public static RestoredProject? Read(byte[] content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return new RestoredProject([.. TargetsOf(json.RootElement)], [.. Entries(json.RootElement, "packageFolders").Select(folder => folder.Name)], [.. AuditWarningsOf(json.RootElement)]);
        }
        catch (Exception exception) when (JsonText.IsExpected(exception))
        {
            return null;
        }
    }

    private static IEnumerable<RestoredTarget> TargetsOf(JsonElement root)
    {
        var projects = Entries(root, "libraries")
            .Where(library => TextOf(library.Value, "type") == "project")
            .ToDictionary(library => library.Name, library => TextOf(library.Value, "msbuildProject") ?? "", StringComparer.OrdinalIgnoreCase);
        foreach (var target in Entries(root, "targets"))
        {
            // "net10.0" or "net10.0/linux-x64".
            var (framework, runtime) = Split(target.Name);
            var settings = SettingsOf(root, framework);
            yield return new RestoredTarget(
                framework,
                runtime,
                target.Value.EnumerateObject().Select(library => LibraryOf(library, projects)).GroupBy(library => library.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase),
                [.. ReferencesOf(root, framework).Except(PrivateReferencesOf(settings), StringComparer.OrdinalIgnoreCase)],
                [.. Entries(settings, "frameworkReferences").Select(reference => reference.Name)])
            {
                RuntimePacks = [.. RuntimePacksOf(settings, runtime)],
            };
        }
    }

    // { "name": "Microsoft.NETCore.App.Runtime.linux-x64", "version": "[10.0.1, 10.0.1]" }
    private static IEnumerable<RestoredLibrary> RuntimePacksOf(JsonElement settings, string runtime) =>
        from pack in settings.ValueKind == JsonValueKind.Object && settings.TryGetProperty("downloadDependencies", out var packs) ? packs.EnumerateArray() : default
        let name = TextOf(pack, "name") ?? ""
        where runtime.Length > 0 && name.EndsWith($".Runtime.{runtime}", StringComparison.OrdinalIgnoreCase)
        select new RestoredLibrary(name, (TextOf(pack, "version") ?? "").Split(',')[0].TrimStart('['), null, [name], []);

    private static RestoredLibrary LibraryOf(JsonProperty library, Dictionary<string, string> projects)
    {
        var (name, version) = Split(library.Name);
        return new RestoredLibrary(
            name,
            version,
            projects.TryGetValue(library.Name, out var file) ? file : null,
            [.. _runtimeFiles.SelectMany(kind => Entries(library.Value, kind)).Select(entry => entry.Name.Substring(entry.Name.LastIndexOfAny(_separators) + 1)).Where(entry => entry != NoFile)],
            [.. Entries(library.Value, "dependencies").Select(dependency => dependency.Name)]);
    }

    // The settings of a framework have its alias as their name, which is another one in rare cases.
    private static JsonElement SettingsOf(JsonElement root, string framework)
    {
        var frameworks = root.TryGetProperty("project", out var project) ? Entries(project, "frameworks").ToList() : [];
        return frameworks.Find(item => item.Name == framework) is { Value.ValueKind: JsonValueKind.Object } named ? named.Value : frameworks.Count == 1 ? frameworks[0].Value : default;
    }

    // "Newtonsoft.Json >= 13.0.1"; projects are among them.
    private static IEnumerable<string> ReferencesOf(JsonElement root, string framework) => Entries(root, "projectFileDependencyGroups")
        .Where(group => group.Name == framework)
        .SelectMany(group => group.Value.EnumerateArray())
        .Select(reference => reference.GetString()!.Split(' ')[0]);

    private static IEnumerable<string> PrivateReferencesOf(JsonElement settings) =>
        Entries(settings, "dependencies").Where(reference => TextOf(reference.Value, "suppressParent") == "All").Select(reference => reference.Name);

    private static IEnumerable<AuditWarning> AuditWarningsOf(JsonElement root) =>
        from entry in root.TryGetProperty("logs", out var logs) ? logs.EnumerateArray() : default
        where TextOf(entry, "code") is "NU1901" or "NU1902" or "NU1903" or "NU1904"
        select new AuditWarning(TextOf(entry, "libraryId") ?? "", TextOf(entry, "message") ?? "");

    private static IEnumerable<JsonProperty> Entries(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static (string Start, string End) Split(string name)
    {
        var slash = name.IndexOf('/');
        return slash < 0 ? (name, "") : (name.Substring(0, slash), name.Substring(slash + 1));
    }
}
