using System.Globalization;
using System.Text.RegularExpressions;

namespace KubeGuard.Build.Configuration;

/// <summary>
/// An <c>.editorconfig</c> or global analyzer configuration file, read as the compiler reads it
/// (https://learn.microsoft.com/dotnet/fundamentals/code-analysis/configuration-files).
/// </summary>
internal sealed class ConfigurationFile
{
    private static readonly Regex _section = new(@"^\s*\[(([^#;]|\\#|\\;)+)\]\s*([#;].*)?$", RegexOptions.CultureInvariant);
    private static readonly Regex _entry = new(@"^\s*([\w\.\-_]+)\s*[=:]\s*(.*?)\s*([#;].*)?$", RegexOptions.CultureInvariant);

    private ConfigurationFile(string path, IReadOnlyList<ConfigurationEntry> preamble, IReadOnlyList<ConfigurationSection> sections)
    {
        Path = path;
        Preamble = preamble;
        Sections = sections;
        var isNamedGlobal = string.Equals(System.IO.Path.GetFileName(path), ".globalconfig", StringComparison.OrdinalIgnoreCase);
        IsGlobal = isNamedGlobal || IsTrue("is_global");
        IsRoot = IsTrue("root");
        GlobalLevel = int.TryParse(ValueOf("global_level"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var level) ? level
            : isNamedGlobal ? 100
            : 0;
    }

    /// <summary>The absolute path.</summary>
    public string Path { get; }

    /// <summary>The entries before the first section.</summary>
    public IReadOnlyList<ConfigurationEntry> Preamble { get; }

    /// <summary>The sections in written order.</summary>
    public IReadOnlyList<ConfigurationSection> Sections { get; }

    /// <summary>All entries.</summary>
    public IEnumerable<ConfigurationEntry> Entries => Preamble.Concat(Sections.SelectMany(section => section.Entries));

    /// <summary>Indicates whether it applies to all files, wherever it is.</summary>
    public bool IsGlobal { get; }

    /// <summary>Indicates whether files in the folders above are ignored.</summary>
    public bool IsRoot { get; }

    /// <summary>The precedence among global files: a higher level wins.</summary>
    public int GlobalLevel { get; }

    /// <summary>Reads the text of a file. Invalid lines are skipped, as the compiler does.</summary>
    public static ConfigurationFile Parse(string path, string text)
    {
        var preamble = new List<ConfigurationEntry>();
        var sections = new List<ConfigurationSection>();
        var entries = preamble;
        var line = 0;
        foreach (var content in text.Split('\n'))
        {
            line++;
            var trimmed = content.TrimEnd('\r');
            if (trimmed.TrimStart() is "" or ['#' or ';', ..])
            {
                continue;
            }

            if (_section.Match(trimmed) is { Success: true } section)
            {
                entries = [];
                sections.Add(new ConfigurationSection(section.Groups[1].Value, entries));
            }
            else if (_entry.Match(trimmed) is { Success: true } entry)
            {
                entries.Add(new ConfigurationEntry(entry.Groups[1].Value, entry.Groups[2].Value, line, entry.Groups[1].Index + 1));
            }
        }

        return new ConfigurationFile(path, preamble, sections);
    }

    private bool IsTrue(string key) => string.Equals(ValueOf(key), "true", StringComparison.OrdinalIgnoreCase);

    private string? ValueOf(string key) =>
        Preamble.LastOrDefault(entry => string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase))?.Value;
}
