using System.Collections.Immutable;
using System.Globalization;
using KubeGuard.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.Benchmarks;

/// <summary>
/// The processor time of a compilation with our analyzer and with those of other packages, over one with an empty analyzer: the median of
/// several runs in turn, in one process.
/// </summary>
internal static class AnalyzerComparison
{
    /// <summary>Compares and prints a table for each case.</summary>
    /// <param name="part">A part of the titles of the cases to measure; of all if it is empty.</param>
    /// <param name="packages"> The names to show and the assemblies, as <c>name=path;path</c>. Those named <c>with</c> run beside the
    /// others, as the analyzers of the SDK do in a real build.
    /// </param>
    public static void Run(string part, IReadOnlyList<string> packages)
    {
        var named = packages.Select(package => package.Split('=', 2)).ToLookup(package => package[0] == "with", package => (Name: package[0], Analyzers: AnalyzersOf(package[1].Split(';'))));
        var own = new (string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)[]
        {
            ("empty", [new EmptyAnalyzer()]),
            ("idle, asks for operations", [new IdleOperationAnalyzer()]),
            ("KubeGuard", [new KubernetesObjectAnalyzer()]),
        };
        foreach (var sources in AnalyzerCase.All().Where(sources => sources.Title.Contains(part, StringComparison.OrdinalIgnoreCase)))
        {
            Measure(sources.Title, sources, [.. own, .. named[false]]);
            foreach (var (_, companions) in named[true])
            {
                Measure($"{sources.Title}, beside other analyzers", sources, [.. own.Select(package => (package.Name, package.Analyzers.AddRange(companions)))]);
            }
        }
    }

    private static void Measure(string title, AnalyzerCase sources, IReadOnlyList<(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)> packages)
    {
        var opened = sources.IsEdit ? CompilationOf(sources) : null;
        var times = packages.ToDictionary(package => package.Name, _ => new List<double>());
        for (var round = 0; round < sources.Rounds; round++)
        {
            foreach (var (name, analyzers) in packages)
            {
                times[name].Add(TimeOf(sources, opened, analyzers));
            }
        }

        Console.WriteLine($"\n{title}\n");
        var empty = Median(times["empty"]);
        foreach (var (name, values) in times)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Median(values):0} ms | {Median(values) / empty:0.00} |"));
        }
    }

    // Processor time of all threads, which other work on the machine does not affect.
    private static double TimeOf(AnalyzerCase sources, Compilation? opened, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        var diagnostics = opened is null
            ? CompilerRun.Compile(CompilationOf(sources), analyzers)
            : EditorRun.Edit(opened, opened.SyntaxTrees.First(), analyzers);
        var time = Environment.CpuUsage.TotalTime - before;
        var findings = diagnostics.Count(diagnostic => diagnostic.Id.StartsWith("KUBE", StringComparison.Ordinal));
        return findings >= sources.Findings || !analyzers.Any(analyzer => analyzer is KubernetesObjectAnalyzer)
            ? time.TotalMilliseconds
            : throw new InvalidOperationException($"Only {findings} findings; at least {sources.Findings} were expected.");
    }

    // A build parses each file again, so nothing can be reused that an editor would remember.
    private static CSharpCompilation CompilationOf(AnalyzerCase sources) => CSharpCompilation.Create(
        "Comparison",
        sources.Sources.Select(source => CSharpSyntaxTree.ParseText(source)),
        TestReferences.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    // The first quarter warms up.
    private static double Median(List<double> values)
    {
        var warm = values.Skip(values.Count / 4).Order().ToList();
        return warm[warm.Count / 2];
    }

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
