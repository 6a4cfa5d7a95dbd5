using System.Collections.Immutable;
using KubeGuard.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeGuard.CSharp.CodeFixes;

/// <summary>
/// Offers the fixes that a diagnostic carries as data, so one provider serves every rule. A single
/// fix and Fix All are the same function: the edits of all chosen fixes applied to one document.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KubernetesObjectCodeFixProvider))]
public sealed class KubernetesObjectCodeFixProvider : CodeFixProvider
{
    private static readonly FixAllProvider _fixAllProvider = FixAllProvider.Create(FixAllAsync);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        RuleCatalog.Rules.Select(rule => rule.Descriptor.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => _fixAllProvider;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        if (await DocumentFixer.CreateAsync(document, context.CancellationToken).ConfigureAwait(false) is not { } fixer)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var choice in FixChoice.AllOf(diagnostic))
            {
                // A fix that cannot be written here is not offered: no light bulb that does nothing.
                if (choice.FixOf(diagnostic) is { } fix && fixer.CanRender(diagnostic, fix))
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(
                            fix.Title,
                            cancellationToken => FixAsync(document, new[] { diagnostic }, choice, cancellationToken),
                            choice.EquivalenceKey),
                        diagnostic);
                }
            }
        }
    }

    private static async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics) =>
        await FixAsync(
            document, diagnostics, FixChoice.ForFixAll(context.CodeActionEquivalenceKey, context.DiagnosticIds), context.CancellationToken)
            .ConfigureAwait(false);

    private static async Task<Document> FixAsync(
        Document document, IEnumerable<Diagnostic> diagnostics, FixChoice choice, CancellationToken cancellationToken)
    {
        if (await DocumentFixer.CreateAsync(document, cancellationToken).ConfigureAwait(false) is not { } fixer)
        {
            return document;
        }

        foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (choice.FixOf(diagnostic) is { } fix)
            {
                fixer.Add(diagnostic, fix);
            }
        }

        return document.WithText(fixer.Render());
    }
}
