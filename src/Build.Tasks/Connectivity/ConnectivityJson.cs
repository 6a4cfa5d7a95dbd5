using KubeGuard.Build.Sarif;
using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Network.Reports;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Build.Connectivity;

/// <summary>Writes all connections as JSON. There is nothing in it that differs between two runs over the same manifests.</summary>
internal sealed class ConnectivityJson
{
    private readonly JsonText _json = new();

    private ConnectivityJson()
    {
    }

    /// <summary>The text of the file.</summary>
    /// <param name="model">The name of the model of the cluster.</param>
    /// <param name="sections">The sets.</param>
    public static string Write(string model, IReadOnlyList<ReportSection> sections)
    {
        var writer = new ConnectivityJson();
        writer._json.Object(() =>
        {
            writer._json.Property("model", model);
            writer._json.Objects("sets", sections, writer.Write);
        });
        return writer._json + "\n";
    }

    private void Write(ReportSection section)
    {
        _json.Property("name", section.Title);
        _json.Objects("workloads", section.Report.Model.Workloads, workload =>
        {
            Write(workload);
            Place(section, workload.Objects[0].Root);
            foreach (var direction in PolicyDirections.All)
            {
                _json.Objects(PolicyDirections.FieldOf(direction) + "Policies", PoliciesFor(section, workload, direction), policy =>
                {
                    _json.Property("name", policy.ToString());
                    Place(section, policy.Object.Root);
                });
            }
        });
        _json.Objects("connections", section.Report.Connections, connection =>
        {
            Peer("source", connection.Source);
            Peer("destination", connection.Destination);
            _json.Objects("ports", RangesOf(connection.Ports), range =>
                _json.Property("protocol", range.Protocol).Property("first", range.First).Property("last", range.Last));
            _json.Strings("namedPorts", connection.Names.Select(name => name.Name));
        });
        _json.Objects("notes", section.Report.Model.Notes, note =>
        {
            _json.Property("text", note.Text);
            Place(section, note.Place);
        });
    }

    /// <summary>The policies that isolate pods of a workload in a direction, or decide about their connections.</summary>
    internal static IReadOnlyList<TrafficPolicy> PoliciesFor(ReportSection section, Workload workload, PolicyDirection direction) =>
        [.. workload.Pods.SelectMany(pods => section.Report.Model.Side(pods, direction).Policies).Distinct()];

    private void Write(Workload workload)
    {
        _json.Property("namespace", workload.Namespace.Name).Property("name", workload.Name).Property("kind", workload.Kind);
        _json.Property("usesHostNetwork", workload.Pods.Any(pods => pods.UsesHostNetwork));
    }

    private void Peer(string name, ReportedPeer peer) => _json.Property(name, () => _json.Object(() =>
    {
        if (peer.Workload is { } workload)
        {
            _json.Property("namespace", workload.Namespace.Name).Property("name", workload.Name).Property("kind", workload.Kind);
        }
        else if (peer.Addresses is { } addresses)
        {
            _json.Strings("addresses", addresses.Ranges.Select(AddressNames.Of));
        }
        else
        {
            _json.Property("pods", peer.ToString());
        }
    }));

    private void Place(ReportSection section, ManifestCursor place)
    {
        if (section.Locate(place) is { } at)
        {
            _json.Property("file", section.PathOf(at)).Property("line", at.Line).Property("column", at.Column);
        }
    }

    private static IEnumerable<(string Protocol, int First, int Last)> RangesOf(PortSet ports) =>
        from protocol in TransportProtocols.All
        from range in ports[protocol].Ranges
        select (TransportProtocols.NameOf(protocol), range.First.Number, range.Last.Number);
}
