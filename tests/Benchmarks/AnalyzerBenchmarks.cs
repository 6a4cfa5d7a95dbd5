using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using KubeGuard.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.Benchmarks;

/// <summary>
/// A whole compilation with one analyzer: an empty one, or ours. The ratio is what a build pays for us.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(InProcessConfig))]
public class AnalyzerBenchmarks
{
    private const int Files = 200;
    private const int CreationsPerFile = 30;

    private SyntaxTree[] _trees = [];
    private ImmutableArray<MetadataReference> _references;

    /// <summary>What the sources are made of.</summary>
    [Params("Models", "NoModels")]
    public string Sources { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _references = Sources == "Models" ? TestReferences.All : TestReferences.Framework;
        _trees =
        [
            .. Enumerable.Range(0, Files).Select(file => CSharpSyntaxTree.ParseText(
                Sources == "Models"
                    ? GeneratedSources.WithModels(file, CreationsPerFile)
                    : GeneratedSources.WithoutModels(file, CreationsPerFile))),
        ];
    }

    [Benchmark(Baseline = true)]
    public int Empty() => Compile(new EmptyAnalyzer(), expectFindings: false);

    [Benchmark]
    public int IdleOperations() => Compile(new IdleOperationAnalyzer(), expectFindings: false);

    [Benchmark]
    public int KubeGuard() => Compile(new KubernetesObjectAnalyzer(), expectFindings: Sources == "Models");

    // A new compilation every time: nothing is bound yet, as in a build.
    private int Compile(DiagnosticAnalyzer analyzer, bool expectFindings)
    {
        var compilation = CSharpCompilation.Create(
            "Benchmark", _trees, _references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var diagnostics = compilation.WithAnalyzers([analyzer]).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        if (diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !diagnostic.Id.StartsWith("KUBE", StringComparison.Ordinal)))
        {
            throw new InvalidOperationException("The generated sources do not compile.");
        }

        // A broken analyzer must not look fast: every careless deployment misses eight things at least.
        var findings = diagnostics.Count(diagnostic => diagnostic.Id.StartsWith("KUBE", StringComparison.Ordinal));
        var expected = expectFindings ? Files * CreationsPerFile / 2 * 8 : 0;
        return findings >= expected
            ? findings
            : throw new InvalidOperationException($"Only {findings} findings; at least {expected} were expected.");
    }
}
