using KubeGuard.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace KubeGuard.Analyzers.Tests;

/// <summary>Runs the analyzer over C# and compares with the marks in it, such as <c>{|KUBE1005:true|}</c>.</summary>
internal sealed class AnalyzerVerifier : CSharpCodeFixTest<KubernetesObjectAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
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

    private AnalyzerVerifier(string markup, IEnumerable<string> rules, string config)
    {
        TestCode = markup;
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(TestReferences.Framework);
        TestState.AdditionalReferences.Add(TestReferences.KubernetesClient);
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
        TestBehaviors |= TestBehaviors.SkipGeneratedCodeCheck;
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", GlobalConfig(rules, config)));
    }

    /// <summary>Verifies a whole file; only the rules that are marked in it, or are named, are on.</summary>
    public static Task VerifyFileAsync(string markup, string rules = "", string config = "") =>
        new AnalyzerVerifier(Usings + markup, RulesIn(markup + rules), config).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Verifies a program of top-level statements.</summary>
    public static Task VerifyProgramAsync(string markup) => new AnalyzerVerifier(Usings + markup, RulesIn(markup), "")
    {
        TestState = { OutputKind = OutputKind.ConsoleApplication },
    }.RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Verifies statements in the body of a method that has a client and some unknown values.</summary>
    public static Task VerifyAsync(string statements, string rules = "", string config = "") => VerifyFileAsync(
        $$"""
        class Test
        {
            async Task M(IKubernetes client, bool condition, string unknown, V1Pod given)
            {
        {{statements}}
                await Task.CompletedTask;
            }

            static void Unseen(object value) { }
        }
        """,
        rules,
        config);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None);

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);

    private static IEnumerable<string> RulesIn(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, "KUBE[0-9]{4}").Select(match => match.Value).Distinct();

    private static string GlobalConfig(IEnumerable<string> rules, string config) => string.Join("\n", [
        "is_global = true",
        .. new KubernetesObjectAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Except(rules).Select(id => $"dotnet_diagnostic.{id}.severity = none"),
        .. rules.Select(id => $"dotnet_diagnostic.{id}.severity = warning"),
        config]);
}
