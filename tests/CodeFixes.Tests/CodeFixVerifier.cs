using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace KubeGuard.CSharp.CodeFixes.Tests;

/// <summary>
/// Runs the analyzer and applies its fixes. Only the rules that are marked, as in <c>{|KUBE1005:true|}</c>, are on. The
/// fixed code must compile; remaining findings in it are marked too.
/// </summary>
internal sealed partial class CodeFixVerifier : CSharpCodeFixTest<KubernetesObjectAnalyzer, KubernetesObjectCodeFixProvider, DefaultVerifier>
{
    private const string EnabledConfig = "is_global = true\nbuild_property.KubeGuardEnabled = true\n";

    private readonly HashSet<string> _rules;

    private CodeFixVerifier(params (string Before, string After)[] files)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
        // That the compiler obeys a pragma is a test of the analyzer.
        TestBehaviors |= TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
        for (var i = 0; i < files.Length; i++)
        {
            TestState.Sources.Add(($"/0/Test{i}.cs", files[i].Before));
            FixedState.Sources.Add(($"/0/Test{i}.cs", files[i].After));
        }

        foreach (var state in new[] { TestState, FixedState, BatchFixedState })
        {
            state.AdditionalReferences.AddRange(TestReferences.All);
        }

        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", EnabledConfig));
        _rules = [.. files.SelectMany(file => RulesIn(file.Before))];
    }

    /// <summary>Verifies one file, each finding fixed by itself and all of them by Fix All.</summary>
    /// <param name="before">The file with marks.</param>
    /// <param name="after">The fixed file.</param>
    /// <param name="equivalenceKey">The key of the action to apply; that of the first one offered unless given.</param>
    public static Task VerifyAsync(string before, string after, string? equivalenceKey = null) =>
        VerifyFilesAsync([(before, after)], equivalenceKey);

    /// <summary>Verifies one file that uses another model library instead of KubernetesClient.</summary>
    public static Task VerifyModelAsync(MetadataReference model, string before, string after)
    {
        var test = new CodeFixVerifier((before, after))
        {
            NumberOfFixAllIterations = RulesIn(before).Distinct().Count(),
            NumberOfFixAllInDocumentIterations = RulesIn(before).Distinct().Count(),
        };
        foreach (var state in new[] { test.TestState, test.FixedState, test.BatchFixedState })
        {
            state.AdditionalReferences.Clear();
            state.AdditionalReferences.AddRange(TestReferences.Framework.Append(model));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Verifies the files of one project.</summary>
    public static Task VerifyFilesAsync((string Before, string After)[] files, string? equivalenceKey = null)
    {
        var test = new CodeFixVerifier(files)
        {
            CodeActionEquivalenceKey = equivalenceKey,

            // Fix All is for one rule, or for all rules that a combined action fixes.
            NumberOfFixAllIterations = equivalenceKey is null ? files.SelectMany(file => RulesIn(file.Before)).Distinct().Count() : 1,

            // If several documents have findings, the fixes of the first may include those of all others, so this is a maximum.
            NumberOfFixAllInDocumentIterations = -(equivalenceKey is null ? files.Sum(file => RulesIn(file.Before).Distinct().Count()) : files.Length),
        };
        if (Array.Exists(files, file => file.After.Contains("{|", StringComparison.Ordinal)))
        {
            test.FixedState.MarkupHandling = MarkupMode.Allow;
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Verifies files that are each a project of their own, by the rule KUBE1005 alone.</summary>
    public static async Task VerifyProjectsAsync((string Before, string After)[] files)
    {
        var test = new CodeFixVerifier(files[0]);
        foreach (var (before, after) in files.Skip(1))
        {
            var name = $"Other{test.TestState.AdditionalProjects.Count}";
            foreach (var (state, source) in new[] { (test.TestState, before), (test.FixedState, after) })
            {
                var project = state.AdditionalProjects[name];
                project.Sources.Add(source);
                project.AdditionalReferences.AddRange(TestReferences.All);
                project.AnalyzerConfigFiles.Add(("/.globalconfig", EnabledConfig + "dotnet_analyzer_diagnostic.severity = none\ndotnet_diagnostic.KUBE1005.severity = warning"));
            }
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Verifies that no fix is offered for the marked findings.</summary>
    public static Task VerifyNoFixAsync(params string[] files) => WithoutFix(files).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Verifies that no fix is offered if another project compiles the last of the files too.</summary>
    public static Task VerifyNoFixInLinkedFileAsync(params string[] files)
    {
        var test = WithoutFix(files);
        foreach (var state in new[] { test.TestState, test.FixedState })
        {
            var other = state.AdditionalProjects["Other"];
            other.Sources.Add(state.Sources[^1]);
            other.AdditionalReferences.AddRange(TestReferences.All);
            other.AnalyzerConfigFiles.Add(("/.globalconfig", EnabledConfig + "dotnet_analyzer_diagnostic.severity = none"));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.None);

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    // The framework switches every rule on, even those that are off by default.
    protected override Project ApplyCompilationOptions(Project project)
    {
        var options = base.ApplyCompilationOptions(project).CompilationOptions!;
        var rules = new KubernetesObjectAnalyzer().SupportedDiagnostics.Select(rule => rule.Id);
        return project.WithCompilationOptions(options.WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.SetItems(
            rules.Select(id => KeyValuePair.Create(id, _rules.Contains(id) ? ReportDiagnostic.Warn : ReportDiagnostic.Suppress)))));
    }

    private static CodeFixVerifier WithoutFix(string[] files)
    {
        var test = new CodeFixVerifier([.. files.Select(file => (file, file))]) { NumberOfIncrementalIterations = 0, NumberOfFixAllIterations = 0 };
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test;
    }

    private static IEnumerable<string> RulesIn(string text) => RulePattern().Matches(text).Select(match => match.Value);

    [GeneratedRegex("KUBE[0-9]{4}")]
    private static partial Regex RulePattern();
}
