using System.Diagnostics;
using System.Text.RegularExpressions;

namespace KubeGuard.Pictures;

/// <summary>The end of a build of a sample as a terminal shows it.</summary>
internal static partial class BuildPicture
{
    private const string Sample = "samples/InsecureManifests";
    private const int Columns = 132;
    private const int Shown = 7;

    /// <summary>Builds the sample and draws what the build reports.</summary>
    public static async Task<string> DrawAsync()
    {
        var reports = await BuildAsync();
        var shown = reports.Where(report => report.File.EndsWith("collector.yaml", StringComparison.Ordinal)).Take(Shown).ToList();
        var lines = shown.SelectMany(report => TextLayout.Wrap(report.Rest, Columns - 2).Select((text, index) => (Report: report, Text: text, IsFirst: index == 0))).ToList();
        var (errors, warnings) = (reports.Count(report => report.Severity == "error"), reports.Count(report => report.Severity == "warning"));

        var canvas = new SvgCanvas(Columns, lines.Count + shown.Count + 3, "A build that reports what KubeGuard finds in manifests");
        canvas.Write(0, 0, "$ dotnet build", "#d4d4d4", isBold: true);
        var line = 1;
        foreach (var (report, text, isFirst) in lines)
        {
            if (isFirst)
            {
                var head = $"{report.File}({report.Position}): ";
                canvas.Write(line, 0, head, "#9cdcfe");
                canvas.Write(line, head.Length, $"{report.Severity} {report.Id}", report.Severity == "error" ? EditorColors.Error : EditorColors.Warning, isBold: true);
                line++;
            }

            canvas.Write(line++, 2, text, EditorColors.Text);
        }

        canvas.Write(line, 0, "…", EditorColors.Text);
        canvas.Write(line + 1, 0, $"Build failed with {errors} error(s) and {warnings} warning(s)", EditorColors.Error, isBold: true);
        return canvas.ToString();
    }

    private static async Task<IReadOnlyList<BuildReport>> BuildAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "build", Repository.PathOf(Sample), "--no-incremental", "-tl:off", "-nologo", "-verbosity:quiet" },
            RedirectStandardOutput = true,
        };
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var folder = Repository.PathOf(Sample) + Path.DirectorySeparatorChar;

        // The build's own summary repeats every line.
        return [.. Report().Matches(output).Select(match => BuildReport.Of(match, folder)).Distinct()];
    }

    [GeneratedRegex(@"^(?<file>\S.*?)\((?<position>\d+,\d+)\): (?<severity>error|warning) (?<id>KUBE\d+): (?<rest>.*?)(?: \[[^\]]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Report();
}
