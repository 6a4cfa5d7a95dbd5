using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.Analyzers.Tests;

/// <summary>
/// Files of <see cref="RobustnessSources"/> as they are while someone types: cut at each of their tokens, and with random
/// edits. The findings do not matter, only that no rule and no analyzer fails and that the analysis ends.
/// </summary>
public sealed class MutationTests
{
    private const int EditedFiles = 80;

    public static TheoryData<string> Sources => [.. RobustnessSources.All.Select(source => source.Name)];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_file_compiles(string name)
    {
        var source = RobustnessSources.Find(name);
        var tree = CSharpSyntaxTree.ParseText(source.Text, cancellationToken: TestContext.Current.CancellationToken);
        var isProgram = (await tree.GetRootAsync(TestContext.Current.CancellationToken)).ChildNodes().OfType<GlobalStatementSyntax>().Any();
        var compilation = AnalyzerRun.Compilation(source.Model).AddSyntaxTrees(tree);
        compilation = compilation.WithOptions(compilation.Options.WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));

        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.NotEmpty(await RunAsync(source, source.Text));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_file_cut_at_each_token(string name)
    {
        var source = RobustnessSources.Find(name);
        await RunAllAsync(source, TestMatrix.Sample(TokensOf(source.Text), oneOf: 25).Select(token => source.Text[..token.Start]));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_file_with_random_edits(string name)
    {
        var source = RobustnessSources.Find(name);
        await RunAllAsync(source, Enumerable.Range(0, TestMatrix.Count(EditedFiles, otherwise: 4)).Select(seed => Edited(source.Text, new Random(seed))));
    }

    private static Task RunAllAsync(RobustnessSource source, IEnumerable<string> texts) => Parallel.ForEachAsync(
        texts, TestContext.Current.CancellationToken, async (text, _) => await RunAsync(source, text));

    private static Task<ImmutableArray<Diagnostic>> RunAsync(RobustnessSource source, string text) =>
        AnalyzerRun.Of(text).WithModel(source.Model).WithEveryRule().RunAsync();

    private static List<TextSpan> TokensOf(string text) => [.. SyntaxFactory.ParseTokens(text).Select(token => token.Span).Where(span => span.Length > 0)];

    private static string Edited(string text, Random random) => Enumerable.Range(1, random.Next(1, 4)).Aggregate(text, (edited, _) => Edit(edited, random));

    private static string Edit(string text, Random random)
    {
        var tokens = TokensOf(text);
        var (first, second) = (random.Next(tokens.Count), random.Next(tokens.Count));
        var (left, right) = (tokens[Math.Min(first, second)], tokens[Math.Max(first, second)]);
        return random.Next(5) switch
        {
            0 => text.Remove(left.Start, left.Length),
            1 => text.Remove(left.Start, tokens[Math.Min(tokens.IndexOf(left) + random.Next(20), tokens.Count - 1)].End - left.Start),
            2 => text.Insert(left.Start, TextOf(right) + " "),
            3 => text.Insert(right.Start, TextOf(left) + " "),
            _ => left == right ? text : text[..left.Start] + TextOf(right) + text[left.End..right.Start] + TextOf(left) + text[right.End..],
        };

        string TextOf(TextSpan span) => text.Substring(span.Start, span.Length);
    }
}
