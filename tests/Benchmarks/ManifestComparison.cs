using System.Diagnostics;
using System.Globalization;

namespace KubeGuard.Benchmarks;

/// <summary>
/// The time of a check of manifests, and of whole builds, over that of the bare YAML parser: the medians of several runs in turn, in one
/// process, so that other work on the machine affects all of them. Processor time is the sum over all threads.
/// </summary>
internal static class ManifestComparison
{
    private const int WarmUps = 8;
    private const int Rounds = 25;

    // What the API server would refuse.
    private const string WithoutValidity = "dotnet_analyzer_diagnostic.category-KubeGuard.Validity.severity = none";

    /// <summary>Compares and prints a table.</summary>
    public static void Run(int files)
    {
        var checks = new ManifestBenchmarks { Files = files };
        var builds = new RebuildBenchmarks { Files = files };
        var withoutValidity = new RebuildBenchmarks { Files = files, Settings = WithoutValidity };
        checks.Setup();
        builds.Setup();
        withoutValidity.Setup();
        try
        {
            Print(
                ("bare parser, one thread", () => { }, checks.BareParser),
                ("bare parser, all threads", () => { }, checks.BareParserInParallel),
                ("KubeGuard", () => { }, checks.Validation),
                ("first build, cache written", builds.Forget, builds.FirstBuild),
                ("first build without the rules about validity", withoutValidity.Forget, withoutValidity.FirstBuild),
                ("one file changed: one analyzed", builds.Change, builds.OneFileChanged),
                ("an image changed", builds.ChangeImage, builds.ImageChanged),
                ("a label changed that nothing selects", builds.ChangeLabel, builds.LabelChanged),
                ("a label changed that a Service selects", builds.ChangeSelectedLabel, builds.SelectedLabelChanged),
                ("nothing changed: none read", () => { }, builds.NothingChanged));
        }
        finally
        {
            checks.Cleanup();
            builds.Cleanup();
            withoutValidity.Cleanup();
        }
    }

    private static void Print(params (string Name, Action Prepare, Func<int> Run)[] cases)
    {
        var times = cases.ToDictionary(item => item.Name, _ => new List<(double Clock, double Processor)>());
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            foreach (var (name, prepare, run) in cases)
            {
                prepare();
                times[name].Add(Measure(run));
            }
        }

        var clock = Median(times[cases[0].Name].Select(time => time.Clock));
        var processor = Median(times[cases[0].Name].Select(time => time.Processor));
        Console.WriteLine("| | clock | | processor | |\n|---|--:|--:|--:|--:|");
        foreach (var (name, values) in times)
        {
            Console.WriteLine($"| {name} | {Cells(values.Select(time => time.Clock), clock)} | {Cells(values.Select(time => time.Processor), processor)} |");
        }
    }

    private static (double Clock, double Processor) Measure(Func<int> run)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.GetTimestamp();
        run();
        return (Stopwatch.GetElapsedTime(clock).TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }

    private static string Cells(IEnumerable<double> times, double first) =>
        string.Create(CultureInfo.InvariantCulture, $"{Median(times):0} ms | {Median(times) / first:0.00}");

    private static double Median(IEnumerable<double> values) => values.Skip(WarmUps).Order().ElementAt(Rounds / 2);
}
