using System.Diagnostics;
using System.Globalization;

namespace KubeGuard.Benchmarks;

/// <summary>The time and memory of a connectivity computation, and how they grow with the cluster: medians of several runs in turn, in one process.</summary>
internal static class ConnectivityComparison
{
    private const int WarmUps = 2;
    private const int Rounds = 7;

    /// <summary>Measures a cluster and one of twice its size, and prints a table.</summary>
    public static void Run(int workloads)
    {
        var sizes = new[] { workloads, 2 * workloads }.Select(size => new ConnectivityBenchmarks { Workloads = size }).ToList();
        sizes.ForEach(size => size.Setup());
        var runs = Enumerable.Range(0, WarmUps + Rounds).Select(_ => sizes.Select(size => Measure(size.Connections)).ToList()).Skip(WarmUps).ToList();
        Console.WriteLine("| workloads | policies | connections | clock | processor | allocated |\n|--:|--:|--:|--:|--:|--:|");
        for (var i = 0; i < sizes.Count; i++)
        {
            var of = runs.Select(run => run[i]).ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {sizes[i].Workloads} | {sizes[i].Workloads / 2} | {of[0].Connections} | {Median(of.Select(run => run.Clock)):0} ms | {Median(of.Select(run => run.Processor)):0} ms | {of[0].Megabytes} MB |"));
        }
    }

    private static (int Connections, double Clock, double Processor, long Megabytes) Measure(Func<int> run)
    {
        GC.Collect();
        var (processor, allocated, clock) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
        var connections = run();
        return (
            connections,
            Stopwatch.GetElapsedTime(clock).TotalMilliseconds,
            (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds,
            (GC.GetTotalAllocatedBytes() - allocated) / 1_000_000);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
