using System.Text.RegularExpressions;

namespace KubeGuard.Build.Pages;

/// <summary>The page of a rule, readable outside the repository.</summary>
internal sealed class RulePage
{
    private const string Folder = "docs/rules/";

    private static readonly Regex _link = new(@"(!?)\[([^\]\[]*)\]\((?![a-zA-Z]+:)([^)\s]*)\)", RegexOptions.CultureInvariant);
    private static readonly Regex _anyLink = new(@"\[([^\]\[]*)\]\([^)\s]*\)", RegexOptions.CultureInvariant);
    private static readonly string[] _explained = ["Cause", "Why it matters"];

    /// <summary>Reads a page.</summary>
    /// <param name="text">Its text, as it is in the repository.</param>
    /// <param name="filesUri">The address of the project's files, or an empty string.</param>
    public RulePage(string text, string filesUri)
    {
        Markdown = _link.Replace(text.Replace("\r", ""), link => Resolve(link, filesUri)).Trim() + "\n";
        Summary = SummaryOf(Markdown);
    }

    /// <summary>The whole page; links between files of the repository are absolute, or only their text if its address is not known.</summary>
    public string Markdown { get; }

    /// <summary>The cause and the reason, without any markup.</summary>
    public string Summary { get; }

    private static string Resolve(Match link, string filesUri) =>
        filesUri.Length == 0 || link.Groups[1].Length > 0
            ? link.Groups[2].Value
            : $"[{link.Groups[2].Value}]({new Uri(new Uri(filesUri + Folder), link.Groups[3].Value)})";

    private static string SummaryOf(string markdown)
    {
        var paragraphs = Regex.Split(markdown, "^## ", RegexOptions.Multiline)
            .Select(section => section.Split(['\n'], 2))
            .Where(parts => parts.Length == 2 && _explained.Contains(parts[0].Trim(), StringComparer.Ordinal))
            .SelectMany(parts => Regex.Split(parts[1].Trim(), @"\n\s*\n"));
        return string.Join("\n\n", paragraphs.Select(paragraph => _anyLink.Replace(paragraph, "$1").Replace("`", "").Replace('\n', ' ')));
    }
}
