using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.Analyzers.Tests;

/// <summary>Runs the analyzer over C# that compiles, and compares with the marks in it, such as <c>{|KUBE1005:true|}</c>.</summary>
internal static partial class AnalyzerVerifier
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using k8s;
        using k8s.Models;

        """;

    /// <summary>Verifies a whole file; only the rules that are marked in it or named are on.</summary>
    public static Task VerifyFileAsync(string markup, string rules = "") => VerifyAsync(new AnalyzerRun(), Usings + markup, rules);

    /// <summary>Verifies a whole file that uses another model library instead of KubernetesClient.</summary>
    public static Task VerifyModelAsync(MetadataReference model, string markup, string rules = "") =>
        VerifyAsync(new AnalyzerRun().WithModel(model), "using System;\nusing System.Collections.Generic;\n" + markup, rules);

    /// <summary>Verifies a program of top-level statements.</summary>
    public static Task VerifyProgramAsync(string markup) => VerifyAsync(new AnalyzerRun().AsProgram(), Usings + markup, "");

    /// <summary>Verifies statements in the body of a method that has a client and some unknown values.</summary>
    public static Task VerifyAsync(string statements, string rules = "") => VerifyFileAsync(
        $$"""
        class Test
        {
            async Task M(IKubernetes client, bool condition, string unknown, V1Pod given)
            {
        {{statements}}
                await Task.CompletedTask;
            }

            static extern void Unseen(object value);
        }
        """,
        rules);

    private static async Task VerifyAsync(AnalyzerRun run, string markup, string rules)
    {
        TestFileMarkupParser.GetSpans(markup, out var source, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marks);
        var text = SourceText.From(source);
        var expected = marks.SelectMany(mark => mark.Value.Select(span => Describe(text, span, mark.Key)));

        var diagnostics = await run.Source("/Test.cs", source).WithRules(RuleId().Matches(markup + rules).Select(match => match.Value)).MustCompile().RunAsync();

        var reported = diagnostics.Select(diagnostic => Describe(text, diagnostic.Location.SourceSpan, diagnostic.Id));
        if (Lines(expected) != Lines(reported))
        {
            Assert.Fail($"Expected:\n{Lines(expected)}\n\nReported:\n{Lines(reported)}\n\n{source}");
        }
    }

    private static string Describe(SourceText text, TextSpan span, string id) => $"{text.Lines.GetLinePositionSpan(span)} {id}: {text.ToString(span)}";

    private static string Lines(IEnumerable<string> descriptions) => string.Join('\n', descriptions.Order(StringComparer.Ordinal));

    [GeneratedRegex("KUBE[0-9]{4}")]
    private static partial Regex RuleId();
}
