using KubeGuard.CSharp.CodeFixes.Planning;
using KubeGuard.CSharp.CodeFixes.Rendering;
using KubeGuard.CSharp.Models;
using KubeGuard.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.CSharp.CodeFixes;

/// <summary>
/// Applies any number of edits to one document at once. All of them are resolved against the same
/// original tree and merged in one plan, so edits may nest, repeat and share what they create.
/// </summary>
internal sealed class DocumentFixer
{
    private readonly CompilationUnitSyntax _root;
    private readonly SourceText _text;
    private readonly EditResolver _resolver;
    private readonly DocumentPlan _plan = new();

    private DocumentFixer(CompilationUnitSyntax root, SourceText text, SemanticModel model, ModelTypes types)
    {
        _root = root;
        _text = text;
        var fields = new FieldTypes(types);
        _resolver = new EditResolver(model, fields, new ValueRenderer(model, fields, CodeStyle.Of(root, text)));
    }

    /// <summary>
    /// Creates a fixer, or <see langword="null"/> for a document whose project references no Kubernetes models.
    /// </summary>
    public static async Task<DocumentFixer?> CreateAsync(Document document, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is CompilationUnitSyntax unit && model is not null && ModelTypes.For(model.Compilation) is { } types
            ? new DocumentFixer(unit, text, model, types)
            : null;
    }

    /// <summary>Finds the target of an edit, or <see langword="null"/> if the edit cannot be written here.</summary>
    public ResolvedEdit? Resolve(TextSpan anchor, AnchoredEdit edit) => FindAnchor(anchor) is { } expression ? _resolver.Resolve(expression, edit) : null;

    /// <summary>
    /// Determines whether the edits of one fix, all resolved here, agree with each other and with those that were
    /// added.
    /// </summary>
    public bool CanAdd(IEnumerable<ResolvedEdit> edits) => _plan.CanAdd(edits);

    /// <summary>Adds an edit that was resolved here.</summary>
    public void Add(ResolvedEdit edit) => _plan.Add(edit);

    /// <summary>The text of the document with all added edits.</summary>
    public SourceText Render() => new PlanRenderer(_root, _text, _resolver.Renderer).Render(_plan);

    private ExpressionSyntax? FindAnchor(TextSpan span)
    {
        if (!_root.FullSpan.Contains(span))
        {
            return null;
        }

        var node = _root.FindNode(span, getInnermostNodeForTie: true);
        return node.Span == span ? node as ExpressionSyntax : null;
    }
}
