using System.Text;
using KubeGuard.Build.Output;
using KubeGuard.Cluster.Network.Reports;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Build.Connectivity;

/// <summary>Writes one Markdown page about the connections of all sets, with a Mermaid graph (https://mermaid.js.org) where it stays readable.</summary>
internal static class ConnectivityPage
{
    private const int MaxRows = 500;
    private const int MaxNames = 25;

    /// <summary>The text of the page.</summary>
    /// <param name="project">The name of the project.</param>
    /// <param name="model">The name of the model of the cluster.</param>
    /// <param name="sections">The sets.</param>
    public static string Write(string project, string model, IReadOnlyList<ReportSection> sections)
    {
        var page = new StringBuilder($"# Who may connect to whom: {MarkdownText.Escape(project)}\n\n");
        page.Append($"Computed by KubeGuard from the manifests of the project, by the model `{model}`.\n");
        foreach (var section in sections)
        {
            page.Append($"\n## {(section.Title.Length == 0 ? "Manifests" : MarkdownText.Escape(section.Title))}\n\n{section.Size}.\n\n");
            page.Append(ConnectivityGraph.Write(section.Report));
            AppendRows(page, section.Report.Rows);
            AppendWorkloads(page, section);
            AppendNotes(page, section);
        }

        return page.ToString();
    }

    private static void AppendRows(StringBuilder page, IReadOnlyList<ConnectivityRow> rows)
    {
        page.Append("\n### Connections\n\n");
        if (rows.Count == 0)
        {
            page.Append("No connection is possible.\n");
            return;
        }

        page.Append("| From | To | Ports |\n|---|---|---|\n");
        foreach (var row in rows.Take(MaxRows))
        {
            page.Append($"| {Lines(row.Sources)} | {Lines(row.Destinations)} | {MarkdownText.Escape(row.Ports)} |\n");
        }

        if (rows.Count > MaxRows)
        {
            page.Append($"\n… and {Counted.Of(rows.Count - MaxRows, "row")} more, which the JSON file has.\n");
        }
    }

    private static void AppendWorkloads(StringBuilder page, ReportSection section)
    {
        page.Append("\n### Workloads\n\n| Workload | Policies for ingress | Policies for egress |\n|---|---|---|\n");
        foreach (var workload in section.Report.Model.Workloads)
        {
            var policies = PolicyDirections.All.Select(direction =>
                section.Report.Model.IsBeyondPolicies(workload.Pods[0]) ? "does not apply: network of the node"
                : ConnectivityJson.PoliciesFor(section, workload, direction) is { Count: > 0 } found ? Lines([.. found.Select(policy => policy.ToString())])
                : "**none: open**");
            page.Append($"| {MarkdownText.Escape(workload.ToString())} | {string.Join(" | ", policies)} |\n");
        }
    }

    private static void AppendNotes(StringBuilder page, ReportSection section)
    {
        var notes = section.Report.Model.Notes;
        if (notes.Count == 0)
        {
            return;
        }

        page.Append("\n### Left out\n\nThe result may differ from the cluster's where these matter:\n\n");
        foreach (var note in notes)
        {
            page.Append($"- {MarkdownText.Escape(note.Text)} ({MarkdownText.Escape(section.TextOf(note.Place))})\n");
        }
    }

    private static string Lines(IReadOnlyList<string> names) =>
        string.Join("<br>", names.Take(MaxNames).Select(MarkdownText.Escape)) + (names.Count > MaxNames ? $"<br>and {names.Count - MaxNames} more" : "");
}
