using System.Text.RegularExpressions;

namespace KubeGuard.Pictures;

/// <summary>One line that a build reports.</summary>
/// <param name="File">The file, from the project's folder.</param>
/// <param name="Position">Line and column.</param>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Id">The ID of the rule.</param>
/// <param name="Rest">The message with its link.</param>
internal sealed record BuildReport(string File, string Position, string Severity, string Id, string Rest)
{
    /// <summary>Reads a line that was matched.</summary>
    public static BuildReport Of(Match match, string folder) => new(
        match.Groups["file"].Value.Replace(folder, "", StringComparison.Ordinal).Replace('\\', '/'),
        match.Groups["position"].Value,
        match.Groups["severity"].Value,
        match.Groups["id"].Value,
        match.Groups["rest"].Value);
}
