using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Admission;

/// <summary>
/// The fields of a pod spec that the API server fills in before policies see it
/// (https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/core/v1/defaults.go, zz_generated.defaults.go beside it).
/// </summary>
internal static class PodDefaults
{
    private const string Limits = "limits";
    private const string Requests = "requests";

    private static readonly string[] _containerLists = ["containers", "initContainers", "ephemeralContainers"];

    /// <summary>The shape of the spec of a Pod, or of that in the template of a workload.</summary>
    /// <param name="isPod">Whether it is that of a Pod, which gets more.</param>
    public static DefaultShape SpecOf(bool isPod)
    {
        var usual = Create(isPod, isOnHost: false);
        var onHost = Create(isPod, isOnHost: true);
        usual.Instead = spec => ManifestCursor.Root(spec)["hostNetwork"].Is(true) ? onHost : null;
        return usual;
    }

    private static DefaultShape Create(bool isPod, bool isOnHost)
    {
        var spec = new DefaultShape().Add("""
            restartPolicy=Always
            dnsPolicy=ClusterFirst
            schedulerName=default-scheduler
            terminationGracePeriodSeconds=30
            securityContext={}
            volumes.*.configMap.defaultMode=420
            volumes.*.secret.defaultMode=420
            volumes.*.downwardAPI.defaultMode=420
            volumes.*.projected.defaultMode=420
            volumes.*.hostPath.type=
            """.Replace(" ", ""));
        spec.At("volumes.*").Rewrite = WithSource;
        foreach (var list in _containerLists)
        {
            spec.Put(list + ".*", Container(isPod, isOnHost));
        }

        return isPod ? spec.Add("enableServiceLinks=true\nserviceAccountName=default") : spec;
    }

    private static DefaultShape Container(bool isPod, bool isOnHost)
    {
        var container = new DefaultShape().Add("""
            terminationMessagePath=/dev/termination-log
            terminationMessagePolicy=File
            resources={}
            ports.*.protocol=TCP
            env.*.valueFrom.fieldRef.apiVersion=v1
            """.Replace(" ", ""));
        foreach (var probe in new[] { "livenessProbe.", "readinessProbe.", "startupProbe." })
        {
            container.Add(string.Join("\n", new[] { "timeoutSeconds=1", "periodSeconds=10", "successThreshold=1", "failureThreshold=3", "httpGet.path=/", "httpGet.scheme=HTTP" }
                .Select(line => probe + line)));
        }

        container.Add("imagePullPolicy", PullPolicyOf);
        container.At("resources").Rewrite = isPod ? resources => WithRequests(WithTexts(resources)) : WithTexts;
        if (isOnHost)
        {
            container.Add("ports.*.hostPort", port => port.TryGet("containerPort", out var entry) ? entry.Value : null);
        }

        return container;
    }

    private static ManifestNode PullPolicyOf(MappingNode container) =>
        ManifestCursor.Root(container)["image"].String is not { } text ? new UnknownNode()
        : ImageReference.Parse(new KnownText(text)) is { HasDigest: false, Tag: null or "latest" } ? ScalarNode.String("Always")
        : ScalarNode.String("IfNotPresent");

    // A volume that names no source is an empty folder.
    private static MappingNode WithSource(MappingNode volume) =>
        volume.IsComplete && volume.Entries.All(entry => entry.Key == "name" || entry.Value is ScalarNode { Kind: ScalarKind.Null })
            ? With(volume, "emptyDir", new MappingNode([]))
            : volume;

    // A quantity that is written as a number is a text in JSON; that of a fraction is another text.
    private static MappingNode WithTexts(MappingNode resources) => new[] { Limits, Requests }.Aggregate(
        resources,
        (all, key) => all.TryGet(key, out var entry) && entry.Value is MappingNode quantities && quantities.Entries.Any(IsNumber)
            ? With(all, key, new MappingNode([.. quantities.Entries.Select(AsText)], quantities.IsComplete, quantities.Location))
            : all);

    private static bool IsNumber(MappingEntry entry) => entry.Value is ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float };

    private static MappingEntry AsText(MappingEntry entry) => entry.Value switch
    {
        ScalarNode { Kind: ScalarKind.Integer } number => new MappingEntry(entry.Key, ScalarNode.String(number.Text, number.Location)),
        ScalarNode { Kind: ScalarKind.Float } fraction => new MappingEntry(entry.Key, new UnknownNode(fraction.Location)),
        _ => entry,
    };

    // What is limited and not requested is requested up to its limit.
    private static MappingNode WithRequests(MappingNode resources)
    {
        if (!resources.IsComplete || !resources.TryGet(Limits, out var entry) || entry.Value is not MappingNode limits)
        {
            return resources;
        }

        var requests = resources.TryGet(Requests, out var written) && written.Value is MappingNode known ? known : new MappingNode([]);
        var added = requests.IsComplete ? limits.Entries.Where(limit => requests.IndexOf(limit.Key) < 0).ToList() : [];
        return added.Count == 0 ? resources : With(resources, Requests, new MappingNode([.. requests.Entries, .. added], limits.IsComplete, requests.Location));
    }

    private static MappingNode With(MappingNode mapping, string key, ManifestNode value) =>
        new([.. mapping.Entries.Where(entry => entry.Key != key), new MappingEntry(key, value)], mapping.IsComplete, mapping.Location);
}
