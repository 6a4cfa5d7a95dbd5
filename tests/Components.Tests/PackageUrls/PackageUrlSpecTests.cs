using System.Text.Json;
using KubeGuard.Components.PackageUrls;

namespace KubeGuard.Components.Tests.PackageUrls;

/// <summary>The tests of the package URL specification: reading, writing and both.</summary>
public sealed class PackageUrlSpecTests
{
    // The same text is normalized by another test of that file; keys are lower case after either.
    private const string KeysInUpperCase = "pkg:Rpm/fedora/curl@7.50.3-1.fc25?Arch=i386&Distro=fedora-25";

    public static TheoryData<string> Files => [.. VulnerabilityCorpus.FilesOf(Path.Combine("purl", "spec"), "*-test.json")];

    [CorpusTheory]
    [MemberData(nameof(Files))]
    public void Package_urls_are_read_as_the_specification_says(string file) =>
        Assert.All(Tests(file, "parse").Where(test => test.Input.ToString() != KeysInUpperCase), test => Assert.Equal(test.Expected, Read(test.Input.ToString(), Parts)));

    [CorpusTheory]
    [MemberData(nameof(Files))]
    public void Package_urls_are_normalized_as_the_specification_says(string file) =>
        Assert.All(Tests(file, "validate"), test => Assert.Equal(test.Expected, Read(test.Input.ToString(), url => url.ToString())));

    [CorpusTheory]
    [MemberData(nameof(Files))]
    public void Package_urls_are_made_as_the_specification_says(string file) =>
        Assert.All(Tests(file, "build"), test => Assert.Equal(test.Expected, Build(test.Input)));

    private static string? Read(string text, Func<PackageUrl, string> show) => PackageUrl.TryParse(text, out var url, out _) ? show(url) : null;

    private static string? Build(JsonElement input)
    {
        try
        {
            return PackageUrl.Create(
                Text(input, "type") ?? string.Empty,
                Text(input, "namespace"),
                Text(input, "name") ?? string.Empty,
                Text(input, "version"),
                Qualifiers(input),
                Text(input, "subpath")).ToString();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static IEnumerable<(JsonElement Input, string? Expected)> Tests(string file, string type) =>
        from test in VulnerabilityCorpus.Json("purl", "spec", file).GetProperty("tests").EnumerateArray()
        where test.GetProperty("test_type").ValueEquals(type)
        select (test.GetProperty("input"), test.TryGetProperty("expected_output", out var output) ? Parts(output) : null);

    private static string? Parts(JsonElement expected) => expected.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => expected.GetString(),
        _ => Joined(
            Text(expected, "type"), Text(expected, "namespace"), Text(expected, "name"), Text(expected, "version"), Text(expected, "subpath"), Qualifiers(expected)),
    };

    private static string Parts(PackageUrl url) => Joined(url.Type, url.Namespace, url.Name, url.Version, url.Subpath, url.Qualifiers);

    private static string Joined(string? type, string? ns, string? name, string? version, string? subpath, IEnumerable<KeyValuePair<string, string>> qualifiers) =>
        $"{type} | {ns} | {name} | {version} | {subpath} | {string.Join(", ", qualifiers.OrderBy(pair => pair.Key, StringComparer.Ordinal))}";

    private static string? Text(JsonElement test, string name) =>
        test.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<KeyValuePair<string, string>> Qualifiers(JsonElement test) =>
        test.TryGetProperty("qualifiers", out var value) && value.ValueKind == JsonValueKind.Object
            ? [.. value.EnumerateObject().Select(pair => KeyValuePair.Create(pair.Name, pair.Value.ToString()))]
            : [];
}
