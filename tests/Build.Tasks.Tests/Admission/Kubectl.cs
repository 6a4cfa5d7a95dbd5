using System.Diagnostics;

namespace KubeGuard.Build.Tasks.Tests.Admission;

/// <summary>The tool <c>kubectl</c>, which <c>.ci/render-tools</c> gets from npm.</summary>
internal static class Kubectl
{
    private static readonly string[] _names = ["kubectl", "kubectl.exe"];

    /// <summary>The output for the overlay of a folder; the test is skipped without the tool.</summary>
    public static string Kustomize(string folder)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Assert.SkipUnless(folders.Any(path => _names.Any(name => File.Exists(Path.Combine(path, name)))), "kubectl is not installed.");
        using var process = Process.Start(new ProcessStartInfo("kubectl", ["kustomize", folder]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
