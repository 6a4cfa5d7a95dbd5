using System.Diagnostics;

namespace KubeGuard.Package.Tests.Infrastructure;

/// <summary>Runs the <c>dotnet</c> command as a user would, without the test host's own environment variables.</summary>
internal static class DotNet
{
    private static readonly string[] _hostVariables = ["MSBUILD", "UseSharedCompilation", "Configuration", "Platform"];

    // No process outlives a build.
    private static readonly IReadOnlyDictionary<string, string> _alone = new Dictionary<string, string> { ["MSBUILDDISABLENODEREUSE"] = "1" };

    public static (int ExitCode, string Output) Run(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsSetByHost).ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment ?? _alone)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    /// <summary>Runs a command that must succeed.</summary>
    /// <returns>Its output.</returns>
    public static string MustRun(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var (exitCode, output) = Run(folder, arguments, environment);
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {exitCode}:\n{output}");
        return output;
    }

    private static bool IsSetByHost(string name) =>
        _hostVariables.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
