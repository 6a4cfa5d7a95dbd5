using System.Globalization;

namespace KubeGuard.Benchmarks;

/// <summary>
/// The processor time of a check of manifests, and of whole builds, over that of the bare YAML parser: the median of several runs in
/// turn, in one process. Other work on the machine does not count, nor do threads that share the work.
/// </summary>
internal static class ManifestComparison
{
    private const int WarmUps = 5;
    private const int Rounds = 15;

    /// <summary>Compares and prints a table.</summary>
    public static void Run(int files)
    {
        var checks = new ManifestBenchmarks { Files = files };
        var builds = new RebuildBenchmarks { Files = files };
        checks.Setup();
        builds.Setup();
        try
        {
            Print(
                ("bare parser, one thread", () => { }, checks.BareParser),
                ("bare parser, all threads", () => { }, checks.BareParserInParallel),
                ("KubeGuard", () => { }, checks.Validation),
                ("first build, cache written", builds.Forget, builds.FirstBuild),
                ("one file changed: one judged", builds.Change, builds.OneFileChanged),
                ("nothing changed: none read", () => { }, builds.NothingChanged));
        }
        finally
        {
            checks.Cleanup();
            builds.Cleanup();
        }
    }

    private static void Print(params (string Name, Action Prepare, Func<int> Run)[] cases)
    {
        var times = cases.ToDictionary(item => item.Name, _ => new List<double>());
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            foreach (var (name, prepare, run) in cases)
            {
                prepare();
                var before = Environment.CpuUsage.TotalTime;
                run();
                times[name].Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            }
        }

        var first = Median(times[cases[0].Name]);
        foreach (var (name, values) in times)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Median(values):0} ms | {Median(values) / first:0.0} |"));
        }
    }

    private static double Median(IEnumerable<double> values) => values.Skip(WarmUps).Order().ElementAt(Rounds / 2);
}
