using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Generated;

/// <summary>The trees of policies.</summary>
internal static class PolicyNodes
{
    /// <summary>A policy.</summary>
    public static MappingNode Policy(string apiVersion, PlannedPolicy policy, MappingNode spec) => Mapping(
        ("apiVersion", Text(apiVersion)),
        ("kind", Text("NetworkPolicy")),
        ("metadata", Mapping(("name", Text(policy.Name)), ("namespace", Text(policy.Namespace)))),
        ("spec", spec));

    /// <summary>A mapping; entries without a value are left out.</summary>
    public static MappingNode Mapping(params (string Key, ManifestNode? Value)[] entries) =>
        new([.. entries.Where(entry => entry.Value is not null).Select(entry => new MappingEntry(entry.Key, entry.Value!))]);

    /// <summary>A list.</summary>
    public static SequenceNode List(IEnumerable<ManifestNode> items) => new([.. items]);

    /// <summary>A list of strings.</summary>
    public static SequenceNode Texts(IEnumerable<string> items) => List(items.Select(Text));

    /// <summary>A string.</summary>
    public static ManifestNode Text(string text) => ScalarNode.String(text);

    /// <summary>A port.</summary>
    public static ManifestNode Number(Port port) => ScalarNode.Integer(port.Number);

    /// <summary>A selector of labels as Kubernetes writes it.</summary>
    public static MappingNode Selector(LabelSelector selector)
    {
        var labels = selector.Requirements.Where(IsLabel).ToList();
        var expressions = selector.Requirements.Where(requirement => !IsLabel(requirement)).ToList();
        return Mapping(
            ("matchLabels", labels.Count == 0 ? null : Mapping([.. labels.Select(label => (label.Key!, (ManifestNode?)Text(label.Values[0].Prefix)))])),
            ("matchExpressions", expressions.Count == 0 ? null : List(expressions.Select(Expression))));
    }

    private static bool IsLabel(LabelRequirement requirement) => requirement is { Operator: LabelOperator.In, Values.Count: 1 };

    private static MappingNode Expression(LabelRequirement requirement) => Mapping(
        ("key", Text(requirement.Key!)),
        ("operator", Text(requirement.Operator.ToString())),
        ("values", requirement.Values.Count == 0 ? null : Texts(requirement.Values.Select(value => value.Prefix))));
}
