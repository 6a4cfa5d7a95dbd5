using KubeGuard.CSharp.CodeFixes.Planning;
using KubeGuard.Edits;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.CodeFixes;

/// <summary>
/// Applies any number of fixes to one project at once. The edits of a fix may be in several
/// documents: a method that makes a part of an object may be in another file than its caller.
/// </summary>
/// <param name="project">The project.</param>
internal sealed class ProjectFixer(Project project)
{
    private readonly Dictionary<DocumentId, DocumentFixer?> _fixers = [];
    private readonly HashSet<DocumentId> _changed = [];

    /// <summary>Determines whether all edits of a fix can be written, beside those that were added.</summary>
    public async Task<bool> CanRenderAsync(Diagnostic diagnostic, AnchoredFix fix, CancellationToken cancellationToken) =>
        await ResolveAsync(diagnostic, fix, cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>Adds the edits of a fix, unless one of them cannot be written or contradicts one that was added.</summary>
    public async Task AddAsync(Diagnostic diagnostic, AnchoredFix fix, CancellationToken cancellationToken)
    {
        foreach (var (document, edit) in await ResolveAsync(diagnostic, fix, cancellationToken).ConfigureAwait(false) ?? [])
        {
            _fixers[document]!.Add(edit);
            _changed.Add(document);
        }
    }

    /// <summary>Changes the documents of the project in a solution.</summary>
    public Solution ApplyTo(Solution solution) =>
        _changed.Aggregate(solution, (changed, document) => changed.WithDocumentText(document, _fixers[document]!.Render()));

    private async Task<List<(DocumentId Document, ResolvedEdit Edit)>?> ResolveAsync(
        Diagnostic diagnostic, AnchoredFix fix, CancellationToken cancellationToken)
    {
        var anchors = DiagnosticProperties.AnchorsOf(diagnostic);
        var resolved = new List<(DocumentId Document, ResolvedEdit Edit)>();
        foreach (var edit in fix.Edits)
        {
            if (edit.Anchor < 0 || edit.Anchor >= anchors.Count)
            {
                return null;
            }

            var anchor = anchors[edit.Anchor];
            if (DocumentOf(anchor) is not { } document
                || await FixerOfAsync(document, isHome: document.Id == DocumentOf(diagnostic.Location)?.Id, cancellationToken).ConfigureAwait(false) is not { } fixer
                || fixer.Resolve(anchor.SourceSpan, edit) is not { } target)
            {
                return null;
            }

            resolved.Add((document.Id, target));
        }

        return resolved.Count > 0 && resolved.GroupBy(pair => pair.Document, pair => pair.Edit).All(same => _fixers[same.Key]!.CanAdd(same)) ? resolved : null;
    }

    // A diagnostic from another process has another tree of the same file.
    private Document? DocumentOf(Location location) =>
        location.SourceTree is not { } tree ? null
        : project.GetDocument(tree) ?? project.Documents.FirstOrDefault(document => document.FilePath is not null && document.FilePath == tree.FilePath);

    private async Task<DocumentFixer?> FixerOfAsync(Document document, bool isHome, CancellationToken cancellationToken)
    {
        if (!isHome && SourceOwner.IsShared(document))
        {
            return null;
        }

        if (!_fixers.TryGetValue(document.Id, out var fixer))
        {
            fixer = await SourceOwner.IsGeneratedAsync(document, cancellationToken).ConfigureAwait(false)
                ? null
                : await DocumentFixer.CreateAsync(document, cancellationToken).ConfigureAwait(false);
            _fixers.Add(document.Id, fixer);
        }

        return fixer;
    }
}
