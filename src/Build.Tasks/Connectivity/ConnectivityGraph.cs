using System.Globalization;
using System.Text;
using KubeGuard.Cluster.Network.Reports;

namespace KubeGuard.Build.Connectivity;

/// <summary>
/// Writes connections as a Mermaid flow chart: workloads in their namespaces, or the namespaces alone where that is too much to look at.
/// </summary>
internal sealed class ConnectivityGraph
{
    private const int MaxEdges = 120;

    private readonly StringBuilder _text = new("```mermaid\nflowchart LR\n");
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    private ConnectivityGraph()
    {
    }

    /// <summary>The graph as a block of Markdown, or a sentence that says why there is none.</summary>
    public static string Write(ConnectivityReport report)
    {
        var edges = EdgesOf(report).ToList();
        if (edges.Count <= MaxEdges)
        {
            return new ConnectivityGraph().Draw(report.Model.Workloads.GroupBy(workload => workload.Namespace.Name, workload => workload.ToString(), StringComparer.Ordinal), edges);
        }

        var between = NamespaceEdgesOf(report).ToList();
        return between.Count <= MaxEdges
            ? $"The graph shows namespaces, since {edges.Count.ToString(CultureInfo.InvariantCulture)} edges between workloads would not be readable.\n\n" + new ConnectivityGraph().Draw([], between)
            : $"There is no graph: it would have {edges.Count.ToString(CultureInfo.InvariantCulture)} edges between workloads and {between.Count.ToString(CultureInfo.InvariantCulture)} between namespaces.\n";
    }

    private static IEnumerable<(string From, string To, string Label)> EdgesOf(ConnectivityReport report) =>
        from row in report.Rows
        from source in row.Sources
        from destination in row.Destinations
        where source != destination
        select (source, destination, row.Ports);

    private static IEnumerable<(string From, string To, string Label)> NamespaceEdgesOf(ConnectivityReport report) => report.Connections
        .GroupBy(connection => (From: NamespaceOf(connection.Source), To: NamespaceOf(connection.Destination)))
        .OrderBy(same => same.Key.From, StringComparer.Ordinal).ThenBy(same => same.Key.To, StringComparer.Ordinal)
        .Select(same => (same.Key.From, same.Key.To, Counted.Of(same.Count(), "connection")));

    private static string NamespaceOf(ReportedPeer peer) => peer.Workload?.Namespace.Name ?? peer.ToString();

    private string Draw(IEnumerable<IGrouping<string, string>> groups, IReadOnlyList<(string From, string To, string Label)> edges)
    {
        foreach (var group in groups.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            _text.Append($"  subgraph {IdOf("namespace " + group.Key)}[\"{Quoted(group.Key)}\"]\n");
            foreach (var name in group)
            {
                _text.Append($"    {Node(name)}\n");
            }

            _text.Append("  end\n");
        }

        foreach (var (from, to, label) in edges)
        {
            _text.Append($"  {Node(from)} -->|\"{Quoted(label)}\"| {Node(to)}\n");
        }

        return _text.Append("```\n").ToString();
    }

    // A node has its label where it is first named.
    private string Node(string name) => _ids.TryGetValue(name, out var known) ? known : $"{IdOf(name)}[\"{Quoted(name)}\"]";

    private string IdOf(string name)
    {
        if (!_ids.TryGetValue(name, out var id))
        {
            _ids.Add(name, id = "n" + _ids.Count.ToString(CultureInfo.InvariantCulture));
        }

        return id;
    }

    private static string Quoted(string label) =>
        string.Concat(label.Select(character => character is '"' or '<' or '>' or '&' or '#' or '`' || char.IsControl(character) ? $"#{(int)character};" : character.ToString()));
}
