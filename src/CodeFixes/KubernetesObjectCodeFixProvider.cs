using System.Collections.Immutable;
using KubeGuard.Edits;
using KubeGuard.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeGuard.CSharp.CodeFixes;

/// <summary>
/// Offers the fixes that a diagnostic carries as data, so one provider serves every rule. A single
/// fix and Fix All are the same function: the edits of all chosen fixes applied to one project.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KubernetesObjectCodeFixProvider))]
public sealed class KubernetesObjectCodeFixProvider : CodeFixProvider
{
    private static readonly KubernetesObjectFixAllProvider _fixAllProvider = new();

    /// <summary>The rules that analyze objects.</summary>
    internal static ImmutableArray<string> Ids { get; } = RuleCatalog.Rules.Select(rule => rule.Descriptor.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => Ids;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => _fixAllProvider;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        var fixer = new ProjectFixer(project);
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var choice in FixChoice.AllOf(diagnostic))
            {
                // A fix that cannot be written is not offered, so that no light bulb does nothing.
                if (await FindRenderableAsync(fixer, diagnostic, choice, context.CancellationToken).ConfigureAwait(false) is { } fix)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(
                            fix.Title,
                            cancellationToken => FixAsync(project.Solution, project, new[] { diagnostic }, choice, cancellationToken),
                            choice.EquivalenceKey),
                        diagnostic);
                }
            }
        }
    }

    /// <summary>Applies a choice to diagnostics of one project.</summary>
    /// <param name="solution">The solution to change, which may have changes in other projects already.</param>
    /// <param name="project">The project as the diagnostics know it.</param>
    /// <param name="diagnostics">The diagnostics.</param>
    /// <param name="choice">The fix of each.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static async Task<Solution> FixAsync(
        Solution solution, Project project, IEnumerable<Diagnostic> diagnostics, FixChoice choice, CancellationToken cancellationToken)
    {
        var fixer = new ProjectFixer(project);
        var ordered = diagnostics
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start);
        foreach (var diagnostic in ordered)
        {
            foreach (var part in choice.PartsOf(diagnostic))
            {
                await fixer.AddAsync(diagnostic, part, cancellationToken).ConfigureAwait(false);
            }
        }

        return fixer.ApplyTo(solution);
    }

    private static async Task<AnchoredFix?> FindRenderableAsync(
        ProjectFixer fixer, Diagnostic diagnostic, FixChoice choice, CancellationToken cancellationToken)
    {
        foreach (var part in choice.PartsOf(diagnostic))
        {
            if (await fixer.CanRenderAsync(diagnostic, part, cancellationToken).ConfigureAwait(false))
            {
                return part;
            }
        }

        return null;
    }
}
