using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.CSharp.CodeFixes.Tests;

/// <summary>A solution for the analyzer and Fix All, as in an editor.</summary>
/// <param name="solution">The solution.</param>
internal sealed class TestSolution(Solution solution)
{
    private static readonly KubernetesObjectCodeFixProvider _provider = new();

    private readonly Lazy<Task<IReadOnlyDictionary<ProjectId, ImmutableArray<Diagnostic>>>> _diagnostics = new(() => AnalyzeAsync(solution));

    /// <summary>The documents by their paths.</summary>
    public IReadOnlyDictionary<string, Document> Documents { get; } =
        solution.Projects.SelectMany(project => project.Documents).ToDictionary(document => document.FilePath!);

    /// <summary>Creates a solution of one project in which only the given rules are on.</summary>
    public static TestSolution Create(IEnumerable<string> rules, IEnumerable<(string Path, string Text)> files) =>
        Create(rules, files.Select(file => (file.Path, file.Text, Encoding.UTF8)));

    /// <summary>Creates a solution in which only the given rules are on.</summary>
    /// <param name="rules">Their IDs.</param>
    /// <param name="files">The files of each project, by their paths.</param>
    public static TestSolution Create(IEnumerable<string> rules, params IEnumerable<(string Path, string Text, Encoding Encoding)>[] files)
    {
        var severities = new KubernetesObjectAnalyzer().SupportedDiagnostics.ToDictionary(rule => rule.Id, _ => ReportDiagnostic.Suppress);
        foreach (var rule in rules)
        {
            severities[rule] = ReportDiagnostic.Warn;
        }

        var solution = new AdhocWorkspace().CurrentSolution;
        for (var i = 0; i < files.Length; i++)
        {
            var id = ProjectId.CreateNewId();
            solution = solution.AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                $"Project{i}",
                $"Project{i}",
                LanguageNames.CSharp,
                parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14),
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSpecificDiagnosticOptions(severities),
                metadataReferences: TestReferences.All,
                analyzerReferences: [new AnalyzerImageReference([new KubernetesObjectAnalyzer()])]));
            solution = solution.AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(id), ".globalconfig", SourceText.From("is_global = true\nbuild_property.KubeGuardEnabled = true"), filePath: $"/Project{i}/.globalconfig");
            foreach (var (path, text, encoding) in files[i])
            {
                solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(text, encoding), filePath: path);
            }
        }

        return new TestSolution(solution);
    }

    /// <summary>The findings of the analyzer; asserts that the code compiles.</summary>
    public async Task<IReadOnlyList<Diagnostic>> FindAsync()
    {
        var found = (await _diagnostics.Value).SelectMany(project => project.Value).ToList();
        Assert.DoesNotContain(found, diagnostic => !IsFinding(diagnostic) && diagnostic.Severity == DiagnosticSeverity.Error);
        return [.. found.Where(IsFinding)];
    }

    /// <summary>The keys of the actions that are offered for a finding.</summary>
    public async Task<IReadOnlyList<string>> OfferedAsync(Diagnostic diagnostic)
    {
        var keys = new List<string>();
        await _provider.RegisterCodeFixesAsync(new CodeFixContext(
            solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => keys.Add(action.EquivalenceKey!), TestContext.Current.CancellationToken));
        return keys;
    }

    /// <summary>The solution after Fix All.</summary>
    /// <param name="start">The document in which the user starts it.</param>
    /// <param name="scope">The scope.</param>
    /// <param name="key">The action.</param>
    /// <param name="ids">The rules of the findings at the place where the user starts it.</param>
    public async Task<TestSolution> FixAllAsync(Document start, FixAllScope scope, string key, params IEnumerable<string> ids)
    {
        var context = new FixAllContext(start, _provider, scope, key, ids, new Findings(await _diagnostics.Value), TestContext.Current.CancellationToken);
        var action = await _provider.GetFixAllProvider().GetFixAsync(context);
        var operations = await action!.GetOperationsAsync(TestContext.Current.CancellationToken);
        return new TestSolution(Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution);
    }

    /// <summary>The text of a document.</summary>
    public async Task<SourceText> TextOfAsync(string path) => await Documents[path].GetTextAsync(TestContext.Current.CancellationToken);

    private static bool IsFinding(Diagnostic diagnostic) => diagnostic.Id.StartsWith("KUBE", StringComparison.Ordinal);

    private static async Task<IReadOnlyDictionary<ProjectId, ImmutableArray<Diagnostic>>> AnalyzeAsync(Solution solution)
    {
        var found = new Dictionary<ProjectId, ImmutableArray<Diagnostic>>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync(TestContext.Current.CancellationToken);
            found.Add(project.Id, await compilation!
                .WithAnalyzers([new KubernetesObjectAnalyzer()], project.AnalyzerOptions)
                .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken));
        }

        return found;
    }

    private sealed class Findings(IReadOnlyDictionary<ProjectId, ImmutableArray<Diagnostic>> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(all[project.Id].Where(IsFinding));

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return all[document.Project.Id].Where(diagnostic => IsFinding(diagnostic) && diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
