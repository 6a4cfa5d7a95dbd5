using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Sets;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Rules;
using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Validation;

/// <summary>Checks files document by document, so that no more than one tree of a file is in memory.</summary>
/// <param name="policies">The settings.</param>
internal sealed class ManifestChecker(ManifestPolicyProvider policies)
{
    private const string VersionKey = "apiVersion";

    private static readonly Regex _apiVersionLine = new(@"^\uFEFF*apiVersion\s*:", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    // Findings are kept until the end of the run, and similar objects have them at the same paths, so the texts are shared.
    private readonly ConcurrentDictionary<ManifestPath, string> _paths = new();

    /// <summary>Checks the text of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="set">The objects that are deployed together with those of the file.</param>
    /// <param name="cancellationToken">Stops within a document.</param>
    /// <param name="sources">Receives the sources of the findings, if given.</param>
    /// <param name="extraction">Gets what rules about the set need of the file, if given.</param>
    /// <returns>The findings in no order, the suppressed ones included.</returns>
    public IReadOnlyList<ManifestFinding> Check(
        ManifestFile file, string text, ManifestSet set, CancellationToken cancellationToken, FindingSources? sources = null, FileExtraction? extraction = null)
    {
        if (IsNoManifest(file, text))
        {
            return [];
        }

        var policy = policies.For(file.SettingsPath, file.Version);
        var errors = new List<YamlSyntaxError>();
        var comments = CommentSuppressionReader.Read(file.Path, text, cancellationToken);
        var documents = comments.Count > 0 ? new List<CheckedDocument>() : null;
        var findings = CheckDocuments(file, text, set, policy, errors, documents, sources, extraction, cancellationToken);
        if (errors.Count > 0)
        {
            if (file.IsDefaultItem && !_apiVersionLine.IsMatch(text))
            {
                return [];
            }

            findings.AddRange(SyntaxFindings.Of(errors, policy));
        }

        extraction?.Add(comments, documents ?? [], errors.Count > 0);
        return documents is null ? findings : CommentSuppressions.Apply(findings, comments, documents, errors.Count > 0, policy);
    }

    /// <summary>Takes from the text of a file what rules about its set need, and checks nothing.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="analyzer">Knows the parts that the rules read.</param>
    /// <param name="cancellationToken">Stops within a document.</param>
    public FileExtract Extract(ManifestFile file, string text, SetAnalyzer analyzer, CancellationToken cancellationToken)
    {
        if (IsNoManifest(file, text))
        {
            return FileExtract.Empty;
        }

        var policy = policies.For(file.SettingsPath, file.Version);
        var (extraction, errors, documents) = (new FileExtraction(analyzer.Extract), new List<YamlSyntaxError>(), new List<CheckedDocument>());
        foreach (var (document, items) in ReadDocuments(file, text, ManifestSet.Unknown, policy, errors, extraction, cancellationToken).Where(document => document.Items.Count > 0))
        {
            documents.Add(CheckedDocument.Of(document, items));
        }

        extraction.Add(CommentSuppressionReader.Read(file.Path, text, cancellationToken), documents, errors.Count > 0);
        return extraction.Extract;
    }

    /// <summary>Reports a file that cannot be read.</summary>
    public IReadOnlyList<ManifestFinding> Unreadable(ManifestFile file, Exception exception) =>
        Unreadable(file, exception, FileFailure.Rule, [FileFailure.Describe(exception)]);

    /// <summary>Reports by a rule that a file cannot be read: at most as a suggestion if no item names it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="exception">The reason.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="arguments">The arguments of its message.</param>
    public IReadOnlyList<ManifestFinding> Unreadable(ManifestFile file, Exception exception, RuleDescriptor rule, IReadOnlyList<string> arguments)
    {
        if (exception is NoTextException other && IsNoManifest(file, other.Text))
        {
            return [];
        }

        var finding = ManifestFinding.About(rule, policies.For(file.SettingsPath, file.Version), YamlLocation.OfFile(file.Path), arguments);
        return [file.IsDefaultItem ? finding.AtMost(RuleSeverity.Suggestion) : finding];
    }

    // Most YAML files of a project are not manifests, which a look at the text can tell.
    private static bool IsNoManifest(ManifestFile file, string text) =>
        file.IsDefaultItem && text.IndexOf(VersionKey, StringComparison.Ordinal) < 0;

    private List<ManifestFinding> CheckDocuments(
        ManifestFile file,
        string text,
        ManifestSet set,
        RulePolicy policy,
        List<YamlSyntaxError> errors,
        List<CheckedDocument>? documents,
        FindingSources? sources,
        FileExtraction? extraction,
        CancellationToken cancellationToken)
    {
        var analyzer = new ManifestAnalyzer();
        var findings = new List<ManifestFinding>();
        foreach (var (document, items) in ReadDocuments(file, text, set, policy, errors, extraction, cancellationToken))
        {
            foreach (var item in items)
            {
                var found = analyzer.Analyze(item.Value, set, policy, cancellationToken);
                var target = ObjectIdentity.Of(item.Value);
                findings.AddRange(found.Select(finding => WithPart(finding, Place(finding, item.Document, item.Item, target, file), text)));
                sources?.Findings.AddRange(found);
            }

            if (items.Count == 0 && !file.IsDefaultItem && UntypedDocument.Find(document) is { } untyped)
            {
                findings.Add(ManifestFinding.About(KUBE6005ApiVersionOrKindMissing.Descriptor, policy, untyped.Location, [untyped.Field], document.Index));
                sources?.Findings.Add(null);
            }

            if (items.Count > 0)
            {
                documents?.Add(CheckedDocument.Of(document, items));
                findings.AddRange(document.Duplicates.Select(duplicate => Duplicate(duplicate, document, policy)));
                sources?.Add(document);
            }
        }

        return findings;
    }

    private static IEnumerable<(YamlDocument Document, IReadOnlyList<ManifestObject> Items)> ReadDocuments(
        ManifestFile file, string text, ManifestSet set, RulePolicy policy, List<YamlSyntaxError> errors, FileExtraction? extraction, CancellationToken cancellationToken)
    {
        foreach (var document in YamlStreamReader.ReadDocuments(file.Path, text, errors.Add, cancellationToken))
        {
            var open = WithOpenPlaceholders(document, policy);
            var items = ManifestObject.Of(open, file.Use).Select(item => new ManifestObject(CustomPods.Add(item.Value, set), item.Document)).ToList();
            extraction?.Add(open, items, policy);
            yield return (document, items);
        }
    }

    private static YamlDocument WithOpenPlaceholders(YamlDocument document, RulePolicy policy) =>
        policy.Placeholders.Count == 0 ? document : new YamlDocument(document.Index, Placeholders.Open(document.Root, policy.Placeholders), document.Duplicates);

    /// <summary>Places the finding of a rule about a set.</summary>
    public ManifestFinding Place(Finding finding, ExtractedObject item, ManifestFile file) =>
        Place(finding, item.Document, item.Item, ObjectIdentity.Of(item.Value.Value), file);

    private ManifestFinding Place(Finding finding, int document, int? item, ObjectIdentity? target, ManifestFile file) =>
        ManifestFinding.Of(finding, file.Path, _paths.GetOrAdd(finding.Path, path => path.ToString()), target, document, item);

    private static ManifestFinding WithPart(Finding finding, ManifestFinding placed, string text) =>
        finding is { Part: { } part, Field.String: { } value }
            ? placed with { Location = new ScalarPart(placed.Location.File, text).Locate(placed.Location, value, part.Start, part.Length) }
            : placed;

    private static ManifestFinding Duplicate(DuplicateKey duplicate, YamlDocument document, RulePolicy policy)
    {
        var firstLine = duplicate.First.Line.ToString(CultureInfo.InvariantCulture);
        var finding = ManifestFinding.About(KUBE6003DuplicateKey.Descriptor, policy, duplicate.Location, [duplicate.Key, firstLine], document.Index);
        return finding with { Related = [new RelatedLocation(duplicate.First, "the key is set first here")] };
    }
}
