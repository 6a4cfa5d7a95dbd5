using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.CSharp.CodeFixes;

/// <summary>
/// Fix All, project by project: Roslyn's own provider handles the documents one by one, so it would lose the edits that
/// a fix makes in another document.
/// </summary>
internal sealed class KubernetesObjectFixAllProvider : FixAllProvider
{
    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var choice = FixChoice.ForFixAll(fixAllContext.CodeActionEquivalenceKey, fixAllContext.DiagnosticIds);
        return Task.FromResult<CodeAction?>(CodeAction.Create(
            $"{(choice.IsCombined ? "Harden" : "Fix all in")} this {fixAllContext.Scope.ToString().ToLowerInvariant()}",
            cancellationToken => FixAsync(fixAllContext.WithCancellationToken(cancellationToken), choice),
            fixAllContext.CodeActionEquivalenceKey));
    }

    private static async Task<Solution> FixAsync(FixAllContext context, FixChoice choice)
    {
        var solution = context.Solution;
        foreach (var project in ProjectsOf(context))
        {
            var diagnostics = choice.IsCombined && AnalyzersOf(project) is { IsEmpty: false } analyzers
                ? await FindAsync(context, project, analyzers).ConfigureAwait(false)
                : await AskAsync(context, project).ConfigureAwait(false);
            solution = await KubernetesObjectCodeFixProvider.FixAsync(solution, project, diagnostics, choice, context.CancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private static IEnumerable<Project> ProjectsOf(FixAllContext context) =>
        context.Scope == FixAllScope.Solution
            ? context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp)
            : [context.Project];

    // The caller passes the diagnostics of one rule at a time, and only of rules with a diagnostic where the action was chosen.
    private static async Task<IEnumerable<Diagnostic>> AskAsync(FixAllContext context, Project project) =>
        context is { Scope: FixAllScope.Document, Document: { } document }
            ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
            : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);

    // A combined action covers all rules, so that a project is hardened in the same way wherever the action was chosen.
    private static async Task<IEnumerable<Diagnostic>> FindAsync(FixAllContext context, Project project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        if (await project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return [];
        }

        var tree = context is { Scope: FixAllScope.Document, Document: { } document }
            ? await document.GetSyntaxTreeAsync(context.CancellationToken).ConfigureAwait(false)
            : null;
        var found = await compilation.WithAnalyzers(analyzers, project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(context.CancellationToken)
            .ConfigureAwait(false);
        return found.Where(diagnostic => tree is null || diagnostic.Location.SourceTree == tree);
    }

    private static ImmutableArray<DiagnosticAnalyzer> AnalyzersOf(Project project) => project.AnalyzerReferences
        .SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))
        .Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => KubernetesObjectCodeFixProvider.Ids.Contains(descriptor.Id)))
        .ToImmutableArray();
}
