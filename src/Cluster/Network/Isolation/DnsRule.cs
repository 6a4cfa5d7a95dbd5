using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Network.Isolation;

/// <summary>The rule of a NetworkPolicy by which pods may ask the DNS server of the cluster.</summary>
internal static class DnsRule
{
    /// <summary>The port of DNS.</summary>
    public const int Port = 53;

    /// <summary>The namespace of the DNS server.</summary>
    public const string Namespace = "kube-system";

    /// <summary>The label of its pods, which CoreDNS has kept (https://kubernetes.io/docs/tasks/administer-cluster/dns-debugging-resolution/).</summary>
    public const string Label = "k8s-app";

    /// <summary>The value of the label.</summary>
    public const string LabelValue = "kube-dns";

    /// <summary>The item of <c>egress</c>.</summary>
    public static MappingNode Node => Map(
        ("to", new SequenceNode([Map(
            ("namespaceSelector", Map(("matchLabels", Map((ClusterNamespace.NameLabel, ScalarNode.String(Namespace)))))),
            ("podSelector", Map(("matchLabels", Map((Label, ScalarNode.String(LabelValue)))))))])),
        ("ports", new SequenceNode([PortOf("UDP"), PortOf("TCP")])));

    private static MappingNode PortOf(string protocol) => Map(("protocol", ScalarNode.String(protocol)), ("port", ScalarNode.Integer(Port)));

    private static MappingNode Map(params (string Key, ManifestNode Value)[] entries) => new([.. entries.Select(entry => new MappingEntry(entry.Key, entry.Value))]);
}
