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
    private static readonly Regex _apiVersionLine = new(@"^apiVersion\s*:", RegexOptions.Multiline | RegexOptions.CultureInvariant);
    private static readonly Regex _templateAction = new(@"\{\{.*?\}\}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public ParsedManifest Read(ManifestFile file)
    {
        string text;
        try
        {
            text = read(file.Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException)
        {
            var location = new YamlLocation(file.Path, 1, 1, 1, 1);
            return new ParsedManifest(file, [], [Create(file, KUBE9003UnreadableManifest.Descriptor, location, exception.Message)], []);
        }

        return Parse(file, text);
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
        var findings = stream.Errors.Select(error => Create(file, KUBE6301YamlSyntaxError.Descriptor, error.Location, error.Message)).ToList();
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
        var descriptor = KUBE6003DuplicateKey.Descriptor;
        return new ManifestFinding
        {
            Rule = descriptor,
            Severity = policies.For(file.Path, file.Version).SeverityOf(descriptor),
            Message = descriptor.FormatMessage([duplicate.Key, duplicate.FirstLine.ToString(System.Globalization.CultureInfo.InvariantCulture)]),
            Location = duplicate.Location,
            Document = document.Index,
        };
    }

    private ManifestFinding Create(ManifestFile file, RuleDescriptor descriptor, YamlLocation location, string argument) => new()
    {
        Rule = descriptor,
        Severity = policies.For(file.Path, file.Version).SeverityOf(descriptor),
        Message = descriptor.FormatMessage([argument]),
        Location = location,
    };

    private static YamlLocation LocationOf(ManifestFile file, string text, Match match)
    {
        var lineStart = match.Index == 0 ? 0 : text.LastIndexOf('\n', match.Index - 1) + 1;
        var line = text.Take(match.Index).Count(c => c == '\n') + 1;
        var column = match.Index - lineStart + 1;
        return new YamlLocation(file.Path, line, column, line, column + match.Length);
    }
}
