using System.Text.RegularExpressions;
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

    private readonly HashSet<string> _rules;

    private AnalyzerVerifier(string markup, string rules)
    {
        _rules = [.. Regex.Matches(markup + rules, "KUBE[0-9]{4}").Select(match => match.Value)];
        TestCode = markup;
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(TestReferences.Framework);
        TestState.AdditionalReferences.Add(TestReferences.KubernetesClient);
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.KubeGuardEnabled = true"));
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
        TestBehaviors |= TestBehaviors.SkipGeneratedCodeCheck;
    }

    /// <summary>Verifies a whole file; only the rules that are marked in it, or are named, are on.</summary>
    public static Task VerifyFileAsync(string markup, string rules = "") =>
        new AnalyzerVerifier(Usings + markup, rules).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Verifies a whole file that uses another model library instead of KubernetesClient.</summary>
    public static Task VerifyModelAsync(MetadataReference model, string markup, string rules = "")
    {
        var test = new AnalyzerVerifier("using System;\nusing System.Collections.Generic;\n" + markup, rules);
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(TestReferences.Framework.Append(model));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Verifies a program of top-level statements.</summary>
    public static Task VerifyProgramAsync(string markup) => new AnalyzerVerifier(Usings + markup, "")
    {
        TestState = { OutputKind = OutputKind.ConsoleApplication },
    }.RunAsync(TestContext.Current.CancellationToken);

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

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None);

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);

    // The base class would switch on every rule that is off by default.
    protected override Project ApplyCompilationOptions(Project project) => project.WithCompilationOptions(
        CreateCompilationOptions().WithOutputKind(TestState.OutputKind ?? OutputKind.DynamicallyLinkedLibrary).WithSpecificDiagnosticOptions(new KubernetesObjectAnalyzer().SupportedDiagnostics
            .ToDictionary(rule => rule.Id, rule => _rules.Contains(rule.Id) ? ReportDiagnostic.Warn : ReportDiagnostic.Suppress)
            .Append(new("AD0001", ReportDiagnostic.Error))));
}
