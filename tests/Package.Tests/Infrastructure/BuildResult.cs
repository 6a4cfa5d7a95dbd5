using System.Text.RegularExpressions;

namespace KubeGuard.Package.Tests.Infrastructure;

/// <summary>The reports and the output of a build.</summary>
internal sealed partial class BuildResult
{
    public BuildResult(string folder, int exitCode, string output, IReadOnlyList<string> log)
    {
        Succeeded = exitCode == 0;
        Output = output;
        Reports = [.. log.Select(line => Report().Match(line)).Where(match => match.Success).Select(match => Describe(folder, match)).Order(StringComparer.Ordinal)];
    }

    public bool Succeeded { get; }

    /// <summary>
    /// Indicates whether the command says how it ended. On a busy machine the client of MSBuild may lose its server, and fails without a word, or
    /// after a build that succeeded.
    /// </summary>
    public bool HasEnded => Succeeded || Output.Contains("Build FAILED", StringComparison.Ordinal);

    /// <summary>All text, for a failed assertion.</summary>
    public string Output { get; }

    /// <summary>Every error and warning, as <c>deploy/api.yaml(14,21): error KUBE1005</c>, in order of file and position.</summary>
    public IReadOnlyList<string> Reports { get; }

    /// <summary>Verifies that these are all reports, in any order.</summary>
    public BuildResult MustReport(params IEnumerable<string> expected)
    {
        Assert.True(
            expected.Order(StringComparer.Ordinal).SequenceEqual(Reports),
            $"Expected:\n{string.Join('\n', expected.Order(StringComparer.Ordinal))}\n\nReported:\n{string.Join('\n', Reports)}\n\n{Output}");
        return this;
    }

    /// <summary>Verifies that these are all reports, as <c>error KUBE1005</c>, in order of file and position.</summary>
    public BuildResult MustReportRules(params string[] expected)
    {
        var rules = Reports.Select(report => report[(report.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]);
        Assert.True(expected.SequenceEqual(rules), $"Expected: {string.Join(", ", expected)}\nReported: {string.Join(", ", rules)}\n\n{Output}");
        return this;
    }

    /// <summary>Verifies that the console shows a text.</summary>
    public BuildResult MustSay(string text)
    {
        Assert.True(Output.Contains(text, StringComparison.Ordinal), $"'{text}' is not in:\n{Output}");
        return this;
    }

    public BuildResult MustSucceed()
    {
        Assert.True(Succeeded, Output);
        return this;
    }

    public BuildResult MustFail()
    {
        Assert.False(Succeeded, Output);
        return this;
    }

    private static string Describe(string folder, Match match)
    {
        var file = match.Groups["file"].Value;
        var relative = Path.IsPathRooted(file) ? Path.GetRelativePath(folder, file) : file;
        return $"{relative.Replace('\\', '/')}{match.Groups["position"].Value}: {match.Groups["severity"].Value} {match.Groups["id"].Value}";
    }

    [GeneratedRegex(@"^\s*(?<file>.*?)\s?(?<position>(\(\d+,\d+\))?)\s?: (?<severity>error|warning) (?<id>\w+): ")]
    private static partial Regex Report();
}
