using System.Collections.Immutable;
using KubeGuard.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.Analyzers.Tests;

/// <summary>
/// Runs the analyzer in a compiler with configuration files, for what <see cref="AnalyzerVerifier"/>
/// does not show: severities, properties, several files, code that does not compile.
/// </summary>
internal sealed class AnalyzerRun
{
    // Shared, so that the references are read once.
    private static readonly CSharpCompilation _withoutKubernetesClient = CSharpCompilation.Create(
        "test", references: TestReferences.Framework, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>A compilation without sources that knows the Kubernetes types.</summary>
    public static readonly CSharpCompilation WithKubernetesClient = _withoutKubernetesClient.AddReferences(TestReferences.KubernetesClient);

    private readonly List<SyntaxTree> _trees = [];
    private readonly List<AnalyzerConfig> _configs = [];
    private bool _hasKubernetesClient = true;

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

    /// <summary>Leaves the reference to the Kubernetes client away.</summary>
    public AnalyzerRun WithoutKubernetesClient()
    {
        _hasKubernetesClient = false;
        return this;
    }

    /// <summary>Runs it. An analyzer that throws fails the test.</summary>
    public async Task<ImmutableArray<Diagnostic>> RunAsync()
    {
        var configs = AnalyzerConfigSet.Create(_configs, out var errors);
        Assert.Empty(errors);
        var options = new ConfigOptionsProvider(configs);
        var compilation = (_hasKubernetesClient ? WithKubernetesClient : _withoutKubernetesClient).AddSyntaxTrees(_trees);
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new ConfigTreeOptionsProvider(configs)));
        var analysis = compilation.WithAnalyzers(
            [new KubernetesObjectAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([], options),
                onAnalyzerException: null,
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));
        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return diagnostics;
    }
}
