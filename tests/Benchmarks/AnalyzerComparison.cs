using System.Collections.Immutable;
using System.Globalization;
using KubeGuard.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.Benchmarks;

/// <summary>
/// The processor time of a whole compilation, diagnostics and assembly, with our analyzer and with those of other packages, over one with an empty
/// analyzer: the median of several runs in turn, in one process.
/// </summary>
internal static class AnalyzerComparison
{
    private const int Rounds = 7;
    private const int Files = 200;
    private const int MethodsPerFile = 30;

    /// <summary>Compares and prints a table.</summary>
    /// <param name="packages">
    /// The names to show and the assemblies, as <c>name=path;path</c>. Those of the name <c>with</c> run beside each of the others, as
    /// those of the SDK do in a real build.
    /// </param>
    public static void Run(IReadOnlyList<string> packages)
    {
        var named = packages.Select(package => package.Split('=', 2)).ToLookup(package => package[0] == "with", package => (Name: package[0], Analyzers: AnalyzersOf(package[1].Split(';'))));
        var always = named[true].SelectMany(package => package.Analyzers);
        var analyzers = new (string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)[]
            {
                ("empty", [new EmptyAnalyzer()]),
                ("idle, asks for operations", [new IdleOperationAnalyzer()]),
                ("KubeGuard", [new KubernetesObjectAnalyzer()]),
            }
            .Concat(named[false])
            .ToDictionary(package => package.Name, package => package.Analyzers.AddRange(always));

        foreach (var (title, sources) in Sources())
        {
            Console.WriteLine($"\n{title}\n");
            Measure(sources, analyzers);
        }
    }

    private static IEnumerable<(string Title, IReadOnlyList<string> Sources)> Sources() =>
    [
        ($"{Files} files of ordinary code with 31 creations each", [.. Enumerable.Range(0, Files).Select(GeneratedSources.Mixed)]),
        ($"{Files} files, {MethodsPerFile} deployments each", [.. Enumerable.Range(0, Files).Select(file => GeneratedSources.WithModels(file, MethodsPerFile))]),
        ("10,000 lines without models", [.. Enumerable.Range(0, 20).Select(file => GeneratedSources.WithoutModels(file, MethodsPerFile))]),
        ("One method with 1,500 assignments", [GeneratedSources.Assignments(1_500)]),
        ("One method with 3,000 assignments", [GeneratedSources.Assignments(3_000)]),
        ("A chain of 250 helpers", [GeneratedSources.HelperChain(250)]),
        ("A chain of 500 helpers", [GeneratedSources.HelperChain(500)]),
    ];

    private static void Measure(IReadOnlyList<string> sources, Dictionary<string, ImmutableArray<DiagnosticAnalyzer>> analyzers)
    {
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(source)).ToList();
        var times = analyzers.Keys.ToDictionary(name => name, _ => new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, set) in analyzers)
            {
                times[name].Add(Compile(trees, set));
            }
        }

        var empty = Median(times["empty"]);
        foreach (var (name, values) in times)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Median(values):0} ms | {Median(values) / empty:0.00} |"));
        }
    }

    // Processor time of all threads: other work on the machine does not count.
    private static double Compile(IEnumerable<SyntaxTree> trees, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var compilation = CSharpCompilation.Create("Comparison", trees, TestReferences.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var before = Environment.CpuUsage.TotalTime;
        compilation.WithAnalyzers(analyzers).GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        if (!compilation.Emit(Stream.Null).Success)
        {
            throw new InvalidOperationException("The generated sources do not compile.");
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    // The first two rounds warm up.
    private static double Median(IEnumerable<double> values) => values.Skip(2).Order().ElementAt((Rounds - 2) / 2);

    private static ImmutableArray<DiagnosticAnalyzer> AnalyzersOf(IEnumerable<string> paths)
    {
        var loader = new Loader();
        return [.. paths.SelectMany(path => new AnalyzerFileReference(Path.GetFullPath(path), loader).GetAnalyzers(LanguageNames.CSharp))];
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);
    }
}
