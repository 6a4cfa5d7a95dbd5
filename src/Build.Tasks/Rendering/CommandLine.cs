using System.Text;

namespace KubeGuard.Build.Rendering;

/// <summary>
/// Joins arguments into one command line as Windows programs parse it
/// (https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments).
/// </summary>
internal static class CommandLine
{
    private static readonly char[] _needQuotes = [' ', '\t', '\n', '\v', '"'];
    private static readonly char[] _meaningfulInBatchFiles = ['"', '%', '&', '|', '<', '>', '^', '!', '\r', '\n'];

    public static string Join(IEnumerable<string> arguments) => string.Join(" ", arguments.Select(Quote));

    /// <summary>Determines whether Windows would run a program in its shell, and the shell would interpret an argument.</summary>
    public static bool IsUnsafe(string program, IEnumerable<string> arguments) =>
        (program.EndsWith(".cmd", StringComparison.OrdinalIgnoreCase) || program.EndsWith(".bat", StringComparison.OrdinalIgnoreCase))
        && arguments.Any(argument => argument.IndexOfAny(_meaningfulInBatchFiles) >= 0);

    private static string Quote(string argument)
    {
        if (argument.Length > 0 && argument.IndexOfAny(_needQuotes) < 0)
        {
            return argument;
        }

        // Backslashes are doubled only before a quote.
        var quoted = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var character in argument)
        {
            if (character == '"')
            {
                quoted.Append('\\', backslashes + 1);
            }

            backslashes = character == '\\' ? backslashes + 1 : 0;
            quoted.Append(character);
        }

        return quoted.Append('\\', backslashes).Append('"').ToString();
    }
}
