using System.Globalization;

namespace KubeGuard.Catalogue.Tests.Schemas;

/// <summary>A table beside this file that says what the schemas do not: a definition, a field and a text in each line.</summary>
internal sealed class SchemaTable
{
    private readonly Dictionary<(string Definition, string Field), string> _rows;
    private readonly HashSet<(string Definition, string Field)> _used = [];

    private SchemaTable(Dictionary<(string, string), string> rows) => _rows = rows;

    /// <summary>The rows that nothing asked for.</summary>
    public IEnumerable<string> Unused => _rows.Keys.Where(row => !_used.Contains(row)).Select(row => $"{row.Definition}.{row.Field}");

    public static SchemaTable Read(string name) => new(File
        .ReadLines(Repository.PathOf("tests", "Catalogue.Tests", "Schemas", name))
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split('\t'))
        .ToDictionary(cells => (cells[0], cells[1]), cells => cells[2]));

    /// <summary>The text of a field, or <see langword="null"/>.</summary>
    public string? Find(string definition, string field)
    {
        _used.Add((definition, field));
        return _rows.GetValueOrDefault((definition, field));
    }

    /// <summary>The minor version in <c>1.30</c>.</summary>
    public static int MinorOf(string version) => int.Parse(version.AsSpan(version.IndexOf('.', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
}
