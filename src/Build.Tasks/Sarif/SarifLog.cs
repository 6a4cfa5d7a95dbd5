using KubeGuard.Build.Pages;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Rules;

namespace KubeGuard.Build.Sarif;

/// <summary>Writes findings as a log of SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/).</summary>
internal static class SarifLog
{
    /// <summary>The text of a log.</summary>
    /// <param name="findings">The findings, the suppressed ones included.</param>
    /// <param name="toolVersion">The version of KubeGuard.</param>
    /// <param name="cancellationToken">Stops between two findings.</param>
    public static string Write(IReadOnlyList<ManifestFinding> findings, string toolVersion, CancellationToken cancellationToken = default)
    {
        var rules = findings.Select(finding => finding.Rule).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        var json = new JsonText();
        json.Object(() => json
            .Property("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            .Property("version", "2.1.0")
            .Property("runs", () => json.Array(() => json.Object(() => json
                .Property("tool", () => WriteTool(json, rules, toolVersion))
                .Property("columnKind", "utf16CodeUnits")
                .Items("results", findings, finding =>
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    WriteResult(json, finding, rules.IndexOf(finding.Rule));
                })))));
        return json + "\n";
    }

    private static void WriteTool(JsonText json, IReadOnlyList<RuleDescriptor> rules, string toolVersion) =>
        json.Object(() => json.Property("driver", () => json.Object(() => json
            .Property("name", "KubeGuard")
            .Property("version", toolVersion)
            .Items("rules", rules, rule => WriteRule(json, rule, RulePages.Of(rule))))));

    private static void WriteRule(JsonText json, RuleDescriptor rule, RulePage page) =>
        json.Object(() => json
            .Property("id", rule.Id)
            .Property("name", rule.Name)
            .Property("shortDescription", () => WriteText(json, rule.Title))
            .Property("fullDescription", () => WriteText(json, rule.Title))
            .Property("help", () => json.Object(() => json
                .Property("text", $"{rule.Title}: {rule.HelpUri}\n\n{page.Summary}")
                .Property("markdown", page.Markdown)))
            .Property("helpUri", rule.HelpUri)
            .Property("defaultConfiguration", () => json.Object(() => json
                .Property("enabled", rule.DefaultSeverity != RuleSeverity.None)
                .Property("level", LevelOf(rule.DefaultSeverity))))
            .Property("properties", () => json.Object(() => json.Property("category", rule.Category))));

    private static void WriteResult(JsonText json, ManifestFinding finding, int ruleIndex) =>
        json.Object(() =>
        {
            // A rule of the project's own is a part of ours (section 3.52.4 of the standard).
            json.Property("ruleId", finding.Rule.OwnIdArgument is { } own ? $"{finding.Rule.Id}/{finding.Arguments[own]}" : finding.Rule.Id)
                .Property("ruleIndex", ruleIndex)
                .Property("level", LevelOf(finding.Severity))
                .Property("message", () => WriteText(json, finding.Message))
                .Property("locations", () => json.Array(() => WriteLocation(json, finding)))
                .Property("properties", () => WriteProperties(json, finding));
            if (finding.Related.Count > 0)
            {
                json.Items("relatedLocations", finding.Related, related => WriteRelated(json, related));
            }

            if (finding.Suppression is { } suppression)
            {
                json.Property("suppressions", () => json.Array(() => json.Object(() => json
                    .Property("kind", suppression.IsExternal ? "external" : "inSource")
                    .Property("justification", suppression.Justification))));
            }

            if (finding.Fixes.Count > 0)
            {
                json.Items("fixes", finding.Fixes, fix => WriteFix(json, fix));
            }
        });

    // A new file is one whose first place gets text.
    private static void WriteFix(JsonText json, TextFix fix) =>
        json.Object(() => json
            .Property("description", () => WriteText(json, fix.Title))
            .Items("artifactChanges", fix.Replacements.GroupBy(replacement => replacement.Location.File, StringComparer.Ordinal), inFile => WriteChanges(json, inFile.Key, inFile)));

    private static void WriteChanges(JsonText json, string file, IEnumerable<TextReplacement> replacements) =>
        json.Object(() => json
            .Property("artifactLocation", () => json.Object(() => json.Property("uri", FileUri.Of(file))))
            .Items("replacements", replacements, replacement => WriteReplacement(json, replacement)));

    private static void WriteReplacement(JsonText json, TextReplacement replacement) =>
        json.Object(() =>
        {
            json.Property("deletedRegion", () => WriteRegion(json, replacement.Location));
            if (replacement.Text.Length > 0)
            {
                json.Property("insertedContent", () => WriteText(json, replacement.Text));
            }
        });

    private static void WriteLocation(JsonText json, ManifestFinding finding) =>
        json.Object(() =>
        {
            WritePlace(json, finding.Location);
            if (finding.Object is { } target)
            {
                json.Property("logicalLocations", () => json.Array(() => json.Object(() => json
                    .Property("name", target.Name)
                    .Property("fullyQualifiedName", string.Join("/", new[] { target.Kind, target.Namespace, target.Name }.Where(part => part is not null)))
                    .Property("kind", "object"))));
            }
        });

    private static void WriteRelated(JsonText json, RelatedLocation related) =>
        json.Object(() =>
        {
            WritePlace(json, related.Location);
            json.Property("message", () => WriteText(json, related.Message));
        });

    private static void WritePlace(JsonText json, YamlLocation location) =>
        json.Property("physicalLocation", () => json.Object(() =>
        {
            json.Property("artifactLocation", () => json.Object(() => json.Property("uri", FileUri.Of(location.File))));
            if (location.Line > 0)
            {
                json.Property("region", () => WriteRegion(json, location));
            }
        }));

    private static void WriteRegion(JsonText json, YamlLocation location) =>
        json.Object(() => json
            .Property("startLine", location.Line)
            .Property("startColumn", location.Column)
            .Property("endLine", location.EndLine)
            .Property("endColumn", location.EndColumn));

    private static void WriteProperties(JsonText json, ManifestFinding finding) =>
        json.Object(() =>
        {
            if (finding.Rule.OwnLinkArgument is not null)
            {
                json.Property("helpUri", finding.Rule.HelpUriFor(finding.Arguments));
            }

            WriteIndex(json, "document", finding.Document);
            WriteIndex(json, "item", finding.Item);
            if (finding.Path is { } path)
            {
                json.Property("kind", finding.Object?.Kind)
                    .Property("namespace", finding.Object?.Namespace)
                    .Property("name", finding.Object?.Name)
                    .Property("path", path)
                    .Strings("covers", finding.Covers);
            }
        });

    private static void WriteIndex(JsonText json, string name, int? index)
    {
        if (index is { } value)
        {
            json.Property(name, value);
        }
    }

    private static void WriteText(JsonText json, string text) => json.Object(() => json.Property("text", text));

    private static string LevelOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        RuleSeverity.None => "none",
        _ => "note",
    };
}
