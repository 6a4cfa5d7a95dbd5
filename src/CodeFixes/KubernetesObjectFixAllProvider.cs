using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeGuard.CSharp.CodeFixes;

/// <summary>
/// Fix All, a project at a time: Roslyn's own provider takes the documents one by one, so it would lose
/// the edits that a fix makes in another one.
/// </summary>
internal sealed class KubernetesObjectFixAllProvider : FixAllProvider
{
    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        $"Fix all in this {fixAllContext.Scope.ToString().ToLowerInvariant()}",
        cancellationToken => FixAsync(fixAllContext.WithCancellationToken(cancellationToken)),
        fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var choice = FixChoice.ForFixAll(context.CodeActionEquivalenceKey, context.DiagnosticIds);
        var solution = context.Solution;
        foreach (var project in ProjectsOf(context))
        {
            var diagnostics = context is { Scope: FixAllScope.Document, Document: { } document }
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            solution = await KubernetesObjectCodeFixProvider.FixAsync(solution, project, diagnostics, choice, context.CancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private static IEnumerable<Project> ProjectsOf(FixAllContext context) =>
        context.Scope == FixAllScope.Solution
            ? context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp)
            : [context.Project];
}
