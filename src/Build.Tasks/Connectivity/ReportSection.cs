using System.Globalization;
using KubeGuard.Build.Sets;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Network.Reports;
using KubeGuard.Cluster.Objects;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Connectivity;

/// <summary>The connections of one manifest set, and the places of everything in it as reports write them.</summary>
/// <param name="set">The set.</param>
/// <param name="report">Its connections.</param>
/// <param name="pathOf">Writes the path of a file for people: from the project's folder, so that a report is the same on every machine.</param>
internal sealed class ReportSection(ProjectSet set, ConnectivityReport report, Func<string, string> pathOf)
{
    /// <summary>The name of the set; empty if it has none.</summary>
    public string Title { get; } = set.Title;

    /// <summary>The objects.</summary>
    public IReadOnlyList<SetObject> Objects { get; } = set.Objects.Objects;

    /// <summary>The connections.</summary>
    public ConnectivityReport Report { get; } = report;

    /// <summary>The number of workloads, for people.</summary>
    public string Size => Counted.Of(Report.Model.Workloads.Count, "workload");

    /// <summary>The place where something is written.</summary>
    public YamlLocation? Locate(ManifestCursor place) => set.Locate(place);

    /// <summary>The path of the file of a place.</summary>
    public string PathOf(YamlLocation at) => pathOf(at.File);

    /// <summary>A place as compilers write it: <c>deploy/web.yaml(3,7)</c>.</summary>
    public string TextOf(ManifestCursor place) => Locate(place) is not { } at ? ""
        : at.Line == 0 ? PathOf(at)
        : string.Format(CultureInfo.InvariantCulture, "{0}({1},{2})", PathOf(at), at.Line, at.Column);
}
