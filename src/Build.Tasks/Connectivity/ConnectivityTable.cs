using System.Text;

namespace KubeGuard.Build.Connectivity;

/// <summary>Writes the connections of a set as a short table for the console.</summary>
internal static class ConnectivityTable
{
    private const int MaxRows = 30;
    private const int MaxNames = 3;

    /// <summary>The lines of a table, one for peers that may do the same.</summary>
    public static string Write(ReportSection section)
    {
        var rows = section.Report.Rows;
        var text = new StringBuilder($"Who may connect to whom{(section.Title.Length == 0 ? "" : $" in {section.Title}")} ({section.Size}):");
        if (rows.Count == 0)
        {
            return text.Append(" no connection is possible.").ToString();
        }

        List<(string From, string To, string Ports)> lines =
            [("FROM", "TO", "PORTS"), .. rows.Take(MaxRows).Select(row => (TextOf(row.Sources), TextOf(row.Destinations), row.Ports))];
        var (from, to) = (lines.Max(line => line.From.Length), lines.Max(line => line.To.Length));
        foreach (var line in lines)
        {
            text.Append($"\n  {line.From.PadRight(from)}  {line.To.PadRight(to)}  {line.Ports}");
        }

        return rows.Count <= MaxRows ? text.ToString() : text.Append($"\n  … and {Counted.Of(rows.Count - MaxRows, "row")} more, which -p:{ReportKubernetesConnectivity.FileProperty}=connectivity.md writes").ToString();
    }

    private static string TextOf(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MaxNames)) + (names.Count > MaxNames ? $" and {names.Count - MaxNames} more" : "");
}
