using BenchmarkDotNet.Running;
using KubeGuard.Benchmarks;

switch (args)
{
    case ["memory", var files]:
        MemoryMeasurement.Run(int.Parse(files));
        break;
    case ["manifests", var files]:
        ManifestComparison.Run(int.Parse(files));
        break;
    case ["policies", var files]:
        PolicyComparison.Run(int.Parse(files));
        break;
    case ["advisories", var records]:
        AdvisoryComparison.Run(int.Parse(records));
        break;
    case ["advisory", var work, var folder]:
        AdvisoryMeasurement.Run(work, folder);
        break;
    case ["connectivity", var workloads]:
        ConnectivityComparison.Run(int.Parse(workloads));
        break;
    case ["write", var files, var folder]:
        GeneratedSources.WriteManifests(int.Parse(files), folder);
        break;
    case ["compare", var part, .. var packages]:
        AnalyzerComparison.Run(part, packages);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
