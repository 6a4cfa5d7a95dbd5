using System.Globalization;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Rules;

namespace KubeGuard.Build.Rendering;

/// <summary>
/// Finds the sources of rendered text: the line with the same key below the same keys, or the nearest key above it,
/// provided that there is only one.
/// </summary>
/// <param name="file">The file that represents the chart or overlay, at which everything else is reported.</param>
internal abstract class SourceTracer(string file)
{
    /// <summary>The file that represents the chart or overlay.</summary>
    public string File { get; } = file;

    /// <summary>
    /// The findings at their sources. They have no edits, since changes of rendered text would be lost. Useless
    /// suppressions are left out, since another rendering may need them.
    /// </summary>
    /// <param name="findings">The findings in the rendered text.</param>
    /// <param name="text">The rendered text.</param>
    public IReadOnlyList<ManifestFinding> Trace(IReadOnlyList<ManifestFinding> findings, string text)
    {
        if (findings.Count == 0)
        {
            return findings;
        }

        var rendered = Outline.Of(File, text);
        return [.. findings.Where(finding => finding.Rule != KUBE9009UselessSuppression.Descriptor).Select(finding => Trace(finding, rendered))];
    }

    /// <summary>Finds the sources of places in a rendered text; the file that represents the chart or overlay where there is no other.</summary>
    /// <param name="text">The rendered text.</param>
    public Func<YamlLocation, YamlLocation> LocatorIn(string text)
    {
        var rendered = Outline.Of(File, text);
        return at =>
        {
            if (DocumentAt(at, rendered) is not { } document)
            {
                return YamlLocation.OfFile(File);
            }

            var sources = IfReadable(() => SourcesOf(document));
            return Find(at, document, sources)?.Location ?? YamlLocation.OfFile(CommonFileOf(sources) ?? File);
        };
    }

    /// <summary>The possible sources of a rendered document.</summary>
    protected abstract IReadOnlyList<Outline> SourcesOf(Outline rendered);

    /// <summary>
    /// The name of an object with <c>*</c> for the parts that differ between renderings; <see langword="null"/> if
    /// there are none.
    /// </summary>
    protected virtual string? NamePatternOf(IReadOnlyList<Outline> sources) => null;

    /// <summary>The comments of a source that suppress rules, if the tool does not render them.</summary>
    protected virtual IReadOnlyList<CommentSuppression> CommentsIn(string file) => [];

    /// <summary>The one of several lines that represents all of them, if there is one.</summary>
    protected virtual (Outline Document, OutlineLine Line)? Choose(IReadOnlyList<(Outline Document, OutlineLine Line)> same) =>
        same.Count == 1 ? same[0] : null;

    private ManifestFinding Trace(ManifestFinding finding, IReadOnlyList<Outline> rendered)
    {
        var at = finding.Location;
        var document = DocumentAt(at, rendered);
        if (document is null)
        {
            return At(YamlLocation.OfFile(File), finding.Message);
        }

        var sources = IfReadable(() => SourcesOf(document));
        finding = finding with { NamePattern = NamePatternOf(sources) };

        var line = LineAt(at, document);
        var words = $"{at.Column - line.Column} {line.Text}";
        return Find(at, document, sources) is { } source
            ? At(source.Location, source.Step == line ? words : $"{finding.Path} {words}")
            : At(YamlLocation.OfFile(CommonFileOf(sources) ?? File), $"{document.Kind} {document.Namespace} {document.Name} {finding.Path} {words}");

        ManifestFinding At(YamlLocation location, string key) => WithComments(finding with
        {
            Location = location,
            Related = Trace(finding.Related, at.File, rendered),
            RenderedKey = key,
            Rendering = RenderingOf(finding),
            Document = null,
            Item = null,
            Fixes = [],
        });
    }

    // Those without a source are left out, and those in other files stay.
    private IReadOnlyList<RelatedLocation> Trace(IReadOnlyList<RelatedLocation> related, string file, IReadOnlyList<Outline> rendered) =>
    [
        .. related.Where(place => place.Location.File != file),
        .. from place in related
           where place.Location.File == file
           let document = DocumentAt(place.Location, rendered)
           where document is not null
           let source = Find(place.Location, document, IfReadable(() => SourcesOf(document)))
           where source is not null
           select place with { Location = source.Value.Location },
    ];

    private static Outline? DocumentAt(YamlLocation at, IReadOnlyList<Outline> rendered) => rendered.LastOrDefault(outline => outline.Lines[0].Number <= at.Line);

    private static OutlineLine LineAt(YamlLocation at, Outline document) => document.Lines.Last(line => line.Number <= at.Line);

    private (YamlLocation Location, OutlineLine Step)? Find(YamlLocation at, Outline document, IReadOnlyList<Outline> sources)
    {
        foreach (var step in WayUp(document, LineAt(at, document)))
        {
            if (Find(step, sources) is { } source)
            {
                return (LocationOf(source.Document, source.Line, step, at), step);
            }
        }

        return null;
    }

    private static string RenderingOf(ManifestFinding finding) =>
        string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", finding.Location.File, finding.Document, finding.Item);

    private ManifestFinding WithComments(ManifestFinding finding) =>
        finding.Suppression is null
            ? finding with { Suppression = CommentSuppressions.SuppressionOf(finding, IfReadable(() => CommentsIn(finding.Location.File))) }
            : finding;

    // A file may disappear while a build runs.
    private static IReadOnlyList<T> IfReadable<T>(Func<IReadOnlyList<T>> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return [];
        }
    }

    // The name of an item is more specific than the key of its sequence.
    private static IEnumerable<OutlineLine> WayUp(Outline document, OutlineLine? line)
    {
        for (; line is not null; line = line.Parent)
        {
            yield return line;
            if (line.Item is { } item && document.Lines.FirstOrDefault(other => other.Item == item && other.Key == "name") is { } name && name != line)
            {
                yield return name;
            }
        }
    }

    private (Outline Document, OutlineLine Line)? Find(OutlineLine line, IReadOnlyList<Outline> sources)
    {
        var same = (from source in sources from other in source.Lines where line.IsAt(other) select (source, other)).ToList();
        var likely = same.Where(found => found.other.Value == line.Value || found.other.IsOpen).ToList();
        var literal = likely.Where(found => found.other.Value == line.Value).ToList();
        return Choose(literal.Count > 0 && likely.All(found => found.source == literal[0].source) ? literal : likely);
    }

    private static YamlLocation LocationOf(Outline document, OutlineLine source, OutlineLine rendered, YamlLocation at)
    {
        var isSameText = rendered.Number == at.Line && at.EndLine == at.Line && at.Column >= rendered.Column && rendered.Value == source.Value && source.Text.StartsWith(rendered.Text, StringComparison.Ordinal);
        return isSameText
            ? new YamlLocation(document.File, source.Number, source.Column + at.Column - rendered.Column, source.Number, source.Column + at.EndColumn - rendered.Column)
            : new YamlLocation(document.File, source.Number, source.Column, source.Number, source.Column + source.Text.Length);
    }

    private static string? CommonFileOf(IReadOnlyList<Outline> sources) =>
        sources.Select(source => source.File).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;
}
