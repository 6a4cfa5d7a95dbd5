using System.Text;

namespace KubeGuard.Build.Rendering;

/// <summary>
/// Writes arguments into one command line as Windows programs take it apart
/// (https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments).
/// </summary>
internal static class CommandLine
{
    private static readonly char[] _needQuotes = [' ', '\t', '\n', '\v', '"'];
    private static readonly char[] _meaningfulInBatchFiles = ['"', '%', '&', '|', '<', '>', '^', '!', '\r', '\n'];

    public static string Join(IEnumerable<string> arguments) => string.Join(" ", arguments.Select(Quote));

    /// <summary>Whether Windows would hand a program to its shell, and the shell would see more in an argument than text.</summary>
    public static bool IsUnsafe(string program, IEnumerable<string> arguments) =>
        (program.EndsWith(".cmd", StringComparison.OrdinalIgnoreCase) || program.EndsWith(".bat", StringComparison.OrdinalIgnoreCase))
        && arguments.Any(argument => argument.IndexOfAny(_meaningfulInBatchFiles) >= 0);

    private static string Quote(string argument)
    {
        if (argument.Length > 0 && argument.IndexOfAny(_needQuotes) < 0)
        {
            return argument;
        }

        // Backslashes are doubled only where a quote follows them.
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
