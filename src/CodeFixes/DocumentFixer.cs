using KubeGuard.CSharp.CodeFixes.Planning;
using KubeGuard.CSharp.CodeFixes.Rendering;
using KubeGuard.CSharp.Models;
using KubeGuard.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.CSharp.CodeFixes;

/// <summary>
/// Applies any number of fixes to one document at once. All edits are resolved against the same
/// original tree and merged in one plan, so edits may nest, repeat and share what they create.
/// </summary>
internal sealed class DocumentFixer
{
    private readonly CompilationUnitSyntax _root;
    private readonly SourceText _text;
    private readonly EditResolver _resolver;
    private readonly EditPlan _plan = new();

    private DocumentFixer(CompilationUnitSyntax root, SourceText text, SemanticModel model, ModelTypes types)
    {
        _root = root;
        _text = text;
        var fields = new FieldTypes(types);
        _resolver = new EditResolver(model, fields, new ValueRenderer(model, fields, CodeStyle.Of(root, text)));
    }

    /// <summary>Creates a fixer, or <see langword="null"/> for a document that knows no Kubernetes models.</summary>
    public static async Task<DocumentFixer?> CreateAsync(Document document, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is CompilationUnitSyntax unit && model is not null && ModelTypes.For(model.Compilation) is { } types
            ? new DocumentFixer(unit, text, model, types)
            : null;
    }

    /// <summary>Whether all edits of a fix can be written here.</summary>
    public bool CanRender(Diagnostic diagnostic, AnchoredFix fix) => Resolve(diagnostic, fix) is not null;

    /// <summary>Adds the edits of a fix, unless one of them cannot be written here.</summary>
    public void Add(Diagnostic diagnostic, AnchoredFix fix)
    {
        foreach (var edit in Resolve(diagnostic, fix) ?? [])
        {
            _plan.Add(edit);
        }
    }

    /// <summary>The text of the document with all added fixes.</summary>
    public SourceText Render() => new PlanRenderer(_root, _text, _resolver.Renderer).Render(_plan);

    private List<ResolvedEdit>? Resolve(Diagnostic diagnostic, AnchoredFix fix)
    {
        var resolved = new List<ResolvedEdit>();
        foreach (var edit in fix.Edits)
        {
            if (Resolve(diagnostic, edit) is not { } target)
            {
                return null;
            }

            resolved.Add(target);
        }

        return resolved.Count == 0 ? null : resolved;
    }

    private ResolvedEdit? Resolve(Diagnostic diagnostic, AnchoredEdit edit) =>
        edit.Anchor >= 0 && edit.Anchor < diagnostic.AdditionalLocations.Count
            && FindAnchor(diagnostic.AdditionalLocations[edit.Anchor]) is { } anchor
            ? _resolver.Resolve(anchor, edit)
            : null;

    private ExpressionSyntax? FindAnchor(Location location)
    {
        if (location.SourceTree?.FilePath != _root.SyntaxTree.FilePath || !_root.FullSpan.Contains(location.SourceSpan))
        {
            return null;
        }

        var node = _root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        return node.Span == location.SourceSpan ? node as ExpressionSyntax : null;
    }
}
