using System.Collections.Concurrent;
using System.Collections.Immutable;
using KubeGuard.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.Analyzers.Tests;

/// <summary>
/// Runs the analyzer in a compiler with configuration files: for <see cref="AnalyzerVerifier"/>, and for what that does not show,
/// such as severities, properties, several files and code that does not compile.
/// </summary>
internal sealed class AnalyzerRun
{
    /// <summary>A compilation without sources and models, shared so that the references are read once.</summary>
    public static readonly CSharpCompilation WithoutModels = CSharpCompilation.Create(
        "test", references: TestReferences.Framework, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    /// <summary>A compilation without sources that references the Kubernetes types.</summary>
    public static readonly CSharpCompilation WithKubernetesClient = WithoutModels.AddReferences(TestReferences.KubernetesClient);

    private static readonly ImmutableArray<string> _everyRule = [.. new KubernetesObjectAnalyzer().SupportedDiagnostics.Select(rule => rule.Id)];

    private static readonly ConcurrentDictionary<MetadataReference, CSharpCompilation> _withModels = new();

    private readonly List<SyntaxTree> _trees = [];
    private readonly List<AnalyzerConfig> _configs = [];
    private CSharpCompilation _compilation = WithKubernetesClient;
    private bool _isConcurrent = true;
    private bool _isPackageReferenced = true;
    private bool _mustCompile;

    /// <summary>A compilation without sources that references a model library.</summary>
    public static CSharpCompilation Compilation(MetadataReference model) => _withModels.GetOrAdd(model, added => WithoutModels.AddReferences(added));

    /// <summary>Starts with these sources.</summary>
    public static AnalyzerRun Of(params string[] sources)
    {
        var run = new AnalyzerRun();
        foreach (var source in sources)
        {
            run.Source($"/{run._trees.Count}.cs", source);
        }

        return run;
    }

    /// <summary>Adds a source file.</summary>
    public AnalyzerRun Source(string path, string source)
    {
        _trees.Add(CSharpSyntaxTree.ParseText(
            SourceText.From(source), new CSharpParseOptions(LanguageVersion.Latest), path, TestContext.Current.CancellationToken));
        return this;
    }

    /// <summary>Adds a configuration file.</summary>
    public AnalyzerRun With(string path, string config)
    {
        _configs.Add(AnalyzerConfig.Parse(config, path));
        return this;
    }

    /// <summary>Removes the reference to the Kubernetes client.</summary>
    public AnalyzerRun WithoutKubernetesClient()
    {
        _compilation = WithoutModels;
        return this;
    }

    /// <summary>References another model library instead of the Kubernetes client.</summary>
    public AnalyzerRun WithModel(MetadataReference model) => In(Compilation(model));

    /// <summary>Adds the sources to another compilation.</summary>
    public AnalyzerRun In(CSharpCompilation compilation)
    {
        _compilation = compilation;
        return this;
    }

    /// <summary>Compiles a program of top-level statements.</summary>
    public AnalyzerRun AsProgram()
    {
        _compilation = _compilation.WithOptions(_compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
        return this;
    }

    /// <summary>Switches every rule on.</summary>
    public AnalyzerRun WithEveryRule() => WithRules(_everyRule);

    /// <summary>Switches these rules on and all others off.</summary>
    public AnalyzerRun WithRules(IEnumerable<string> ids)
    {
        var isOn = ids.ToHashSet();
        _compilation = _compilation.WithOptions(_compilation.Options.WithSpecificDiagnosticOptions(
            _everyRule.ToImmutableDictionary(id => id, id => isOn.Contains(id) ? ReportDiagnostic.Warn : ReportDiagnostic.Suppress)));
        return this;
    }

    /// <summary>Fails if the sources have errors.</summary>
    public AnalyzerRun MustCompile()
    {
        _mustCompile = true;
        return this;
    }

    /// <summary>Removes the properties that the package's files pass to the compiler, as in a project that gets the analyzer through another one.</summary>
    public AnalyzerRun WithoutPackageProperties()
    {
        _isPackageReferenced = false;
        return this;
    }

    /// <summary>Runs it on the stack of the caller.</summary>
    public AnalyzerRun OnThisThread()
    {
        _isConcurrent = false;
        return this;
    }

    /// <summary>
    /// Runs it; in the whole matrix also without its gate, which must not change anything. An analyzer or a rule that
    /// throws fails the test.
    /// </summary>
    public async Task<ImmutableArray<Diagnostic>> RunAsync()
    {
        var configs = AnalyzerConfigSet.Create(_configs, out var errors);
        Assert.Empty(errors);
        var options = new ConfigOptionsProvider(configs, _isPackageReferenced);
        var compilation = _compilation.AddSyntaxTrees(_trees);
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new ConfigTreeOptionsProvider(configs)));
        var failures = new ConcurrentQueue<string>();
        if (_mustCompile)
        {
            Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }

        var (analyzer, ungated) = (new KubernetesObjectAnalyzer(), new UngatedAnalyzer());
        var analysis = compilation.WithAnalyzers(
            TestMatrix.IsWhole ? [analyzer, ungated] : [analyzer],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([], options),
                onAnalyzerException: (exception, _, _) => failures.Enqueue(exception.ToString()),
                concurrentAnalysis: _isConcurrent,
                logAnalyzerExecutionTime: false));
        var result = await analysis.GetAnalysisResultAsync(TestContext.Current.CancellationToken);
        var diagnostics = result.GetAllDiagnostics(analyzer);
        foreach (var diagnostic in diagnostics.Where(diagnostic => diagnostic.Id is "AD0001" or "KUBE9002"))
        {
            failures.Enqueue(diagnostic.ToString());
        }

        if (!failures.IsEmpty)
        {
            Assert.Fail(string.Join("\n", [.. failures, .. _trees.Select(tree => tree.ToString())]));
        }

        if (TestMatrix.IsWhole)
        {
            Assert.Equal(Sorted(result.GetAllDiagnostics(ungated)), Sorted(diagnostics));
        }

        return diagnostics;
    }

    private static IEnumerable<string> Sorted(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Select(diagnostic => $"{diagnostic} {diagnostic.Location.SourceSpan} {string.Join(' ', diagnostic.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))}")
        .Order(StringComparer.Ordinal);
}
