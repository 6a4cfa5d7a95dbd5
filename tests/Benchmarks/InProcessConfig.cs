using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace KubeGuard.Benchmarks;

/// <summary>Few, long iterations in this process: the benchmarks are whole compilations and builds.</summary>
internal sealed class InProcessConfig : ManualConfig
{
    public InProcessConfig() => AddJob(Job.Default
        .WithToolchain(InProcessNoEmitToolchain.Instance)
        .WithWarmupCount(2)
        .WithIterationCount(7)
        .WithInvocationCount(1)
        .WithUnrollFactor(1));
}
