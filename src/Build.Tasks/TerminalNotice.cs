using System.Text.RegularExpressions;

namespace KubeGuard.Build;

/// <summary>
/// Shows a text to a person at a terminal, where MSBuild's terminal logger shows no messages of tasks. Other loggers
/// do, so nothing is written if one of them is used.
/// </summary>
internal static class TerminalNotice
{
    private const string Variable = "MSBUILDTERMINALLOGGER";

    private static readonly Regex _switchedOff = new(
        @"^(?:-{1,2}|/)(?:(?:tl|terminallogger|ll|livelogger)[:=](?:off|false)|noconsolelogger|noconlog)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex _worker = new("^[-/]nodemode", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>
    /// Writes a text after the build: the terminal logger would overwrite it while it draws the progress of the build.
    /// </summary>
    public static void Write(string text)
    {
        if (HidesMessages(Environment.GetCommandLineArgs(), Environment.GetEnvironmentVariable, Console.IsOutputRedirected || !HasWidth()))
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.Out.WriteLine(text);
        }
    }

    // MSBuild uses the logger that shows messages if the width of the terminal is unknown.
    private static bool HasWidth()
    {
        try
        {
            return Console.WindowWidth > 0;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return false;
        }
    }

    /// <summary>Determines whether this process owns the terminal and its logger shows no messages.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="variable">Gets an environment variable.</param>
    /// <param name="isRedirected">Whether the output goes to a file or pipe.</param>
    internal static bool HidesMessages(IReadOnlyList<string> arguments, Func<string, string?> variable, bool isRedirected) =>
        !isRedirected
        && !arguments.Any(argument => _switchedOff.IsMatch(argument) || _worker.IsMatch(argument))
        && !string.Equals(variable("TERM"), "dumb", StringComparison.Ordinal)
        && variable(Variable)?.ToUpperInvariant() is not ("OFF" or "FALSE");
}
