using System.Text;
using System.Text.RegularExpressions;
using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

/// <summary>A rule's page, <c>docs/rules/ID.md</c>, read as its fixed format demands.</summary>
internal sealed partial class RulePage
{
    private const string Fence = "```";
    private readonly List<string> _sections = [];
    private readonly List<PageBlock> _blocks = [];
    private readonly Dictionary<string, List<string[]>> _tables = [];

    private RulePage(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        Heading = lines[0];
        Read(lines);
    }

    /// <summary>The first line.</summary>
    public string Heading { get; }

    /// <summary>The titles of the sections in their order.</summary>
    public IReadOnlyList<string> Sections => _sections;

    /// <summary>The code blocks in their order.</summary>
    public IReadOnlyList<PageBlock> Blocks => _blocks;

    /// <summary>The rows of the table at the top.</summary>
    public IReadOnlyList<string[]> Facts => Rows("");

    /// <summary>The rows of the table of options.</summary>
    public IReadOnlyList<string[]> Options => Rows("Options");

    /// <summary>Indicates whether it says that the rule has no options.</summary>
    public bool DeniesOptions { get; private set; }

    /// <summary>The statement of the page about whether the rule offers a fix: <c>yes</c> or <c>no</c>.</summary>
    public string Fix => Facts.Single(row => row[0] == "Fix")[1];

    public static string PathOf(string id) => Repository.PathOf($"docs/rules/{id}.md");

    public static RulePage? Find(RuleDescriptor rule) =>
        File.Exists(PathOf(rule.Id)) ? new RulePage(File.ReadAllText(PathOf(rule.Id))) : null;

    /// <summary>The code blocks of a section in a language.</summary>
    public IEnumerable<PageBlock> BlocksOf(string section, string language) =>
        _blocks.Where(block => block.Section == section && block.Language == language);

    private IReadOnlyList<string[]> Rows(string section) => _tables.TryGetValue(section, out var rows) ? rows : [];

    private void Read(string[] lines)
    {
        var section = "";
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                _blocks.Add(ReadBlock(lines, ref i, section, settings));
                settings = new Dictionary<string, string>(StringComparer.Ordinal);
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..];
                _sections.Add(section);
            }
            else if (Setting().Match(line) is { Success: true } setting)
            {
                settings[setting.Groups["key"].Value] = setting.Groups["value"].Value;
            }
            else if (line.StartsWith('|'))
            {
                AddRow(section, line);
            }

            DeniesOptions |= section == "Options" && line == "This rule has no options.";
        }
    }

    private static PageBlock ReadBlock(string[] lines, ref int i, string section, IReadOnlyDictionary<string, string> settings)
    {
        var language = lines[i][Fence.Length..];
        var text = new StringBuilder();
        for (i++; lines[i] != Fence; i++)
        {
            text.Append(lines[i]).Append('\n');
        }

        return new PageBlock(section, language, text.ToString(), settings);
    }

    // The first two rows of a table are its header and the line below.
    private void AddRow(string section, string line)
    {
        var cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
        if (_tables.TryGetValue(section, out var rows))
        {
            if (!cells.All(cell => cell.Length > 0 && cell.All(c => c == '-')))
            {
                rows.Add(cells);
            }
        }
        else
        {
            _tables[section] = [];
        }
    }

    [GeneratedRegex("^<!-- (?<key>[A-Za-z_.0-9]+) = (?<value>.+) -->$")]
    private static partial Regex Setting();
}
