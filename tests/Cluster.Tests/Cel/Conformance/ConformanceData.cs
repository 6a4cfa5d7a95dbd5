using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace KubeGuard.Cluster.Tests.Cel.Conformance;

/// <summary>
/// The conformance data of CEL, as the package <c>@bufbuild/cel-spec</c> of npm has it. It is fetched once, where npm and Node.js are there.
/// </summary>
internal static class ConformanceData
{
    private const string Version = "0.6.1";
    private const string Script = "import('./package/dist/esm/testdata/conformance.js').then(data => console.log(JSON.stringify(data.tests)))";

    /// <summary>All tests; <see langword="null"/> if they cannot be fetched.</summary>
    public static IReadOnlyList<ConformanceCase>? Cases()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"kubeguard-cel-spec-{Version}");
        var file = Path.Combine(folder, "conformance.json");
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(folder);
            if (Run(folder, "npm", "pack", $"@bufbuild/cel-spec@{Version}", "--silent") is null
                || Run(folder, "tar", "xzf", $"bufbuild-cel-spec-{Version}.tgz") is null
                || Run(folder, "node", "-e", Script) is not { } json)
            {
                return null;
            }

            File.WriteAllText(file, json);
        }

        return [.. ConformanceCase.In(JsonDocument.Parse(File.ReadAllText(file)).RootElement)];
    }

    // The output of a program; null if it fails or is not there.
    private static string? Run(string folder, string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
