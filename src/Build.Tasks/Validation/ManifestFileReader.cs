using System.Globalization;
using System.Text.RegularExpressions;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Yaml;
using KubeGuard.Rules;

namespace KubeGuard.Build.Validation;

/// <summary>Reads a file into objects, and says what is wrong with the file itself.</summary>
/// <param name="policies">The settings.</param>
/// <param name="read">Reads the text of a file by its path.</param>
internal sealed class ManifestFileReader(PolicyProvider policies, Func<string, string> read)
{
    private const string VersionKey = "apiVersion";

    private static readonly Regex _apiVersionLine = new(@"^apiVersion\s*:", RegexOptions.Multiline | RegexOptions.CultureInvariant);
    private static readonly Regex _templateAction = new(@"\{\{.*?\}\}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public ParsedManifest Read(ManifestFile file)
    {
        string text;
        try
        {
            text = read(file.Path);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return new ParsedManifest(file, [], [Create(file, FileFailure.Rule, YamlLocation.OfFile(file.Path), FileFailure.Describe(exception))], []);
        }

        // Most YAML files of a project are no manifests, and need not be parsed to know it.
        return file.IsDefaultItem && !text.Contains(VersionKey) ? new ParsedManifest(file, [], [], []) : Parse(file, text);
    }

    private ParsedManifest Parse(ManifestFile file, string text)
    {
        var stream = YamlStreamReader.Read(file.Path, text);
        if (stream.Errors.Count > 0 && file.IsDefaultItem && !_apiVersionLine.IsMatch(text))
        {
            return new ParsedManifest(file, [], [], []);
        }

        if (stream.Errors.Count > 0 && _templateAction.Match(text) is { Success: true } action)
        {
            var finding = Create(file, KUBE9006ManifestIsTemplate.Descriptor, LocationOf(file, text, action), action.Value);
            return new ParsedManifest(file, [], [finding], []);
        }

        var objects = new List<ManifestObject>();
        var findings = stream.Errors
            .Select(error => Create(file, KUBE6301YamlSyntaxError.Descriptor, error.Location, [error.Message], error.Document))
            .ToList();
        foreach (var document in stream.Documents)
        {
            var inDocument = ManifestObject.Of(document).ToList();
            objects.AddRange(inDocument);
            if (inDocument.Count > 0)
            {
                findings.AddRange(document.Duplicates.Select(duplicate => CreateDuplicate(file, document, duplicate)));
            }
        }

        return new ParsedManifest(file, objects, findings, CommentSuppressionReader.Read(text));
    }

    private ManifestFinding CreateDuplicate(ManifestFile file, YamlDocument document, DuplicateKey duplicate)
    {
        var firstLine = duplicate.FirstLine.ToString(CultureInfo.InvariantCulture);
        return Create(file, KUBE6003DuplicateKey.Descriptor, duplicate.Location, [duplicate.Key, firstLine], document.Index);
    }

    private ManifestFinding Create(ManifestFile file, RuleDescriptor rule, YamlLocation location, string argument) =>
        Create(file, rule, location, [argument], document: null);

    private ManifestFinding Create(ManifestFile file, RuleDescriptor rule, YamlLocation location, IReadOnlyList<string> arguments, int? document) =>
        ManifestFinding.About(rule, policies.For(file.Path, file.Version), location, arguments, document);

    private static YamlLocation LocationOf(ManifestFile file, string text, Match match)
    {
        var before = text.Substring(0, match.Index);
        var lineStart = before.LastIndexOf('\n') + 1;
        var line = before.Count(c => c == '\n') + 1;
        var column = match.Index - lineStart + 1;
        return new YamlLocation(file.Path, line, column, line, column + match.Length);
    }
}
