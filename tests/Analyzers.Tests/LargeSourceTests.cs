using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.Analyzers.Tests;

/// <summary>All rules over large sources of other origin: no failure, and no finding without Kubernetes objects.</summary>
public sealed class LargeSourceTests
{
    private const string GlobalUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks; global using Xunit; global using KubeGuard.Tests;";

    // Everything that the tests themselves reference: the compilers, the client and the test framework.
    private static readonly CSharpCompilation _references = AnalyzerRun.WithKubernetesClient.WithReferences(
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)));

    [MatrixFact]
    public async Task The_sources_of_this_repository()
    {
        var findings = await FindAsync([.. FilesIn("src"), .. FilesIn("tests")], atLeast: 500);

        Assert.All(findings, finding => Assert.Contains("k8s.Models", finding.Location.SourceTree!.ToString()));
    }

    [Fact]
    public async Task The_sources_of_the_samples()
    {
        var findings = await FindAsync([.. FilesIn("samples")], atLeast: 10);

        Assert.Contains(findings, finding => finding.Location.SourceTree!.FilePath.Contains("InsecureOperator", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_sources_of_a_package() => Assert.Empty(await FindAsync(
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Sources"), "*.cs", SearchOption.AllDirectories), atLeast: 300));

    [MatrixFact]
    public async Task All_Kubernetes_code_in_the_tests_at_once()
    {
        var run = AnalyzerRun.Of().In(_references).WithEveryRule();
        var snippets = FilesIn("tests").SelectMany(file => SnippetsIn(File.ReadAllText(file))).ToList();
        for (var i = 0; i < snippets.Count; i++)
        {
            // Each in a namespace of its own, since most of them declare the same classes.
            run.Source($"/{i}.cs", $"namespace Snippet{i} {{ {snippets[i]} }}");
        }

        Assert.True(snippets.Count > 200);
        Assert.True((await run.RunAsync()).Length > 500);
    }

    private static async Task<IEnumerable<Diagnostic>> FindAsync(string[] files, int atLeast)
    {
        Assert.True(files.Length >= atLeast);
        var run = AnalyzerRun.Of(GlobalUsings).In(_references).WithEveryRule();
        foreach (var file in files)
        {
            run.Source(file, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }

        return await run.RunAsync();
    }

    private static IEnumerable<string> FilesIn(string folder) => Directory
        .EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static IEnumerable<string> SnippetsIn(string file) => CSharpSyntaxTree.ParseText(file).GetRoot()
        .DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
        .Select(token => SnippetOf(Regex.Replace(token.ValueText, @"\{\|[A-Z0-9]+:|\|\}", "")))
        .OfType<string>();

    // Statements are placed as AnalyzerVerifier does.
    private static string? SnippetOf(string text)
    {
        var code = SyntaxFactory.ParseCompilationUnit(text).Members.Any(member => member is GlobalStatementSyntax)
            ? $"class Test {{ async Task M(IKubernetes client, bool condition, string unknown, V1Pod given) {{\n{text}\n}} static extern void Unseen(object value); }}"
            : text;
        var snippet = $"using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks; using k8s; using k8s.Models;\n{code}\n";
        var unit = SyntaxFactory.ParseCompilationUnit(snippet);
        return unit.ContainsDiagnostics || !unit.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Any() ? null : snippet;
    }
}
