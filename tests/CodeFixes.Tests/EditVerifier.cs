using System.Collections.Immutable;
using KubeGuard.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.CSharp.CodeFixes.Tests;

/// <summary>
/// Applies edits to a file of top-level statements. The anchors are marked as <c>{|0:new V1Pod()|}</c>;
/// the file and the fixed file must compile without warnings.
/// </summary>
internal static class EditVerifier
{
    private const string FilePath = "Program.cs";

    /// <summary>Verifies the file with all edits applied as one fix.</summary>
    public static Task VerifyAsync(string markup, string expected, params AnchoredEdit[] edits) => VerifyAsync(markup, expected, [edits]);

    /// <summary>Verifies the file with several fixes applied at once, as Fix All does.</summary>
    public static async Task VerifyAsync(string markup, string expected, AnchoredEdit[][] fixes)
    {
        var (document, diagnostic) = Parse(markup);
        await AssertCompilesAsync(document);
        var fixer = new ProjectFixer(document.Project);
        foreach (var fix in fixes.Select(edits => new AnchoredFix("Fix", edits)))
        {
            Assert.True(await new ProjectFixer(document.Project).CanRenderAsync(diagnostic, fix, TestContext.Current.CancellationToken), "The fix cannot be rendered.");
            await fixer.AddAsync(diagnostic, fix, TestContext.Current.CancellationToken);
        }

        var result = fixer.ApplyTo(document.Project.Solution).GetDocument(document.Id)!;
        Assert.Equal(expected, (await result.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        await AssertCompilesAsync(result);
    }

    /// <summary>Verifies that a fix is not offered.</summary>
    public static async Task VerifyNotRenderableAsync(string markup, params AnchoredEdit[] edits)
    {
        var (document, diagnostic) = Parse(markup);
        await AssertCompilesAsync(document);
        var fixer = new ProjectFixer(document.Project);
        Assert.False(await fixer.CanRenderAsync(diagnostic, new AnchoredFix("Fix", edits), TestContext.Current.CancellationToken));
    }

    private static (Document Document, Diagnostic Diagnostic) Parse(string markup)
    {
        TestFileMarkupParser.GetSpans(markup, out var source, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans);
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Test",
            "Test",
            LanguageNames.CSharp,
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14),
            compilationOptions: new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable),
            metadataReferences: TestReferences.All));
        var document = project.AddDocument(FilePath, SourceText.From(source), filePath: FilePath);
        var tree = CSharpSyntaxTree.ParseText(source, path: FilePath);
        var anchors = Enumerable.Range(0, spans.Count).Select(index => Location.Create(tree, Assert.Single(spans[index.ToString(null, null)])));
        return (document, Diagnostic.Create(
            "KUBE0000", "Category", "Message", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, true, 1, location: Location.Create(tree, default), additionalLocations: anchors));
    }

    private static async Task AssertCompilesAsync(Document document)
    {
        var compilation = await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        Assert.Empty(compilation!.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }
}
