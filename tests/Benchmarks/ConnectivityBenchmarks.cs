using BenchmarkDotNet.Attributes;
using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Objects;

namespace KubeGuard.Benchmarks;

/// <summary>The whole computation of connections for the objects of a cluster, which are read before.</summary>
[MemoryDiagnoser]
[Config(typeof(InProcessConfig))]
public class ConnectivityBenchmarks
{
    private IReadOnlyList<SetObject> _objects = null!;

    /// <summary>The number of workloads; there are half as many policies.</summary>
    [Params(1_000, 2_000)]
    public int Workloads { get; set; }

    [GlobalSetup]
    public void Setup() => _objects = GeneratedNetwork.Read(Workloads, Workloads / 2);

    /// <summary>All connections.</summary>
    [Benchmark]
    public int Connections() => Connectivity.Compute(_objects, NetworkSemantics.Kubernetes).Connections.Count;
}
