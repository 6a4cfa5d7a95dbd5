using System.Diagnostics;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Validation;

namespace KubeGuard.Benchmarks;

/// <summary>The peak memory of a process that checks many manifests.</summary>
internal static class MemoryMeasurement
{
    /// <summary>Checks a number of manifests in this process and prints its peak memory.</summary>
    public static void Run(int files)
    {
        using var folder = new ManifestFolder(files);
        var before = Process.GetCurrentProcess().PeakWorkingSet64;
        var policies = new ManifestPolicyProvider(new ConfigurationSet([]), new WarningOptions(), new Dictionary<string, string>());
        var findings = files == 0 ? 0 : new ManifestValidation(policies).Run([.. folder.Files.Select(file => new ManifestFile(file))]).Count;
        var after = Process.GetCurrentProcess().PeakWorkingSet64;
        Console.WriteLine($"{files} manifests, {findings} findings: at most {Megabytes(after)} MB, of which {Megabytes(before)} MB before");
    }

    private static long Megabytes(long bytes) => bytes / 1_000_000;
}
