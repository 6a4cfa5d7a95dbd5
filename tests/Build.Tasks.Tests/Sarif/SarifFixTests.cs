using System.Text.Json;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Sarif;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Tasks.Tests.Sarif;

/// <summary>The fixes in a SARIF log: a tool that applies one removes the finding.</summary>
public sealed class SarifFixTests
{
    private static readonly ManifestPolicyProvider _policies = new(new ConfigurationSet([]), new WarningOptions(), new Dictionary<string, string>());

    [Fact]
    public void Each_fix_removes_its_finding()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("tests", "Corpus"), "*.yaml").Order(StringComparer.Ordinal).ToList();
        var findings = new ManifestValidation(_policies, withFixes: true).Run([.. files.Select(path => new ManifestFile(path, set: path))], TestContext.Current.CancellationToken);
        using var log = JsonDocument.Parse(SarifLog.Write(findings, "1.0.0", TestContext.Current.CancellationToken));
        var run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
        var results = run.GetProperty("results").EnumerateArray().ToList();

        Assert.Equal(findings.Count, results.Count);
        var fixable = results.Where(result => result.TryGetProperty("fixes", out _)).ToList();
        Assert.True(fixable.Count > files.Count);
        Assert.All(fixable, result => Assert.All(result.GetProperty("fixes").EnumerateArray(), fix => AssertFixes(result, fix)));
    }

    [Fact]
    public void Every_item_of_a_long_List_has_its_own_fix()
    {
        const string Item = "- apiVersion: v1\n  kind: Pod\n  spec:\n    containers:\n    - securityContext:\n        privileged: true\n";
        var text = "apiVersion: v1\nkind: List\nitems:\n" + string.Concat(Enumerable.Repeat(Item, 1000));

        var findings = Find(text).Where(finding => finding.Rule.Id == "KUBE1005").ToList();

        Assert.Equal(1000, findings.Count);
        Assert.All(findings, finding => Assert.Equal((finding.Location.ToString(), "false"), ReplacementOf(Assert.Single(finding.Fixes))));
    }

    [Fact]
    public void An_alias_has_no_fix_that_would_change_another_object()
    {
        var findings = Find("""
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: Pod
              spec:
                containers:
                - securityContext: &context
                    privileged: true
            - apiVersion: v1
              kind: Pod
              spec:
                containers:
                - securityContext: *context
            """);

        Assert.All(findings.Where(finding => finding.Rule.Id == "KUBE1005"), finding => Assert.Empty(finding.Fixes));
    }

    [Fact]
    public void A_template_after_an_object_has_no_fix() => Assert.Equal(
        ["KUBE9006"],
        Find("apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { hostNetwork: true, containers: [{ name: web }] }\n---\n{{ if .Values.on }}\napiVersion: v1\n{{ end }}\n")
            .Where(finding => finding.Fixes.Count == 0)
            .Select(finding => finding.Rule.Id));

    private static IReadOnlyList<ManifestFinding> Find(string text) =>
        new ManifestValidation(_policies, _ => text, withFixes: true).Run([new ManifestFile("/list.yaml")], TestContext.Current.CancellationToken);

    private static (string?, string) ReplacementOf(TextFix fix)
    {
        var replacement = Assert.Single(fix.Replacements);
        return (replacement.Location.ToString(), replacement.Text);
    }

    private static void AssertFixes(JsonElement result, JsonElement fix)
    {
        Assert.NotEqual("", fix.GetProperty("description").GetProperty("text").GetString());
        var change = Assert.Single(fix.GetProperty("artifactChanges").EnumerateArray());
        var source = PathOf(result.GetProperty("locations")[0].GetProperty("physicalLocation"));
        var path = PathOf(change);
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        var replacements = change.GetProperty("replacements").EnumerateArray().ToList();
        Assert.NotEmpty(replacements);
        var changed = text;
        foreach (var replacement in Enumerable.Reverse(replacements))
        {
            var (start, end) = IndicesOf(replacement.GetProperty("deletedRegion"), text);
            var inserted = replacement.TryGetProperty("insertedContent", out var content) ? content.GetProperty("text").GetString()! : "";
            changed = changed[..start] + inserted + changed[end..];
        }

        Assert.Empty(YamlStreamReader.Read(path, changed).Errors);
        Assert.True(Count(result, file => file == path ? changed : File.ReadAllText(file), source, path) < Count(result, File.ReadAllText, source), $"{path}: {fix}");
    }

    private static string PathOf(JsonElement physical) => new Uri(physical.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;

    private static int Count(JsonElement result, Func<string, string> textOf, params string[] files) => new ManifestValidation(_policies, textOf)
        .Run([.. files.Distinct().Select(file => new ManifestFile(file))], TestContext.Current.CancellationToken)
        .Count(finding => IsSame(finding, result));

    // The items after a removed one move up.
    private static bool IsSame(ManifestFinding finding, JsonElement result) =>
        finding.Rule.Id == result.GetProperty("ruleId").GetString();

    private static (int Start, int End) IndicesOf(JsonElement region, string text)
    {
        var start = IndexOf(region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), text);
        var end = IndexOf(region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32(), text);
        Assert.InRange(start, 0, end);
        return (start, end);
    }

    private static int IndexOf(int line, int column, string text)
    {
        var lines = text.Split('\n');
        Assert.InRange(line, 1, lines.Length);
        Assert.InRange(column, 1, lines[line - 1].Length + 1);
        return lines.Take(line - 1).Sum(before => before.Length + 1) + column - 1;
    }
}
