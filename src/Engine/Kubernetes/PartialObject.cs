using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// Recognizes an object of which only a part is written, such as a Kustomize patch, because the API server would reject
/// it as a whole one. Nothing is certainly missing in a part.
/// </summary>
internal static class PartialObject
{
    private const char DirectiveStart = '$';

    // https://github.com/kubernetes/community/blob/master/contributors/devel/sig-api-machinery/strategic-merge-patch.md
    private static readonly string[] _directives = ["$patch", "$setElementOrder/", "$deleteFromPrimitiveList/", "$retainKeys"];

    private static readonly string[] _kinds = ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"];

    // Nobody who writes a whole object forgets both of two fields.
    private static readonly Dictionary<string, (string First, string Second)> _required = new(StringComparer.Ordinal)
    {
        ["HorizontalPodAutoscaler"] = ("scaleTargetRef", "maxReplicas"),
        ["CronJob"] = ("schedule", "jobTemplate"),
        ["PersistentVolumeClaim"] = ("accessModes", "resources"),
        ["CustomResourceDefinition"] = ("names", "versions"),
    };

    /// <summary>The tree of an object, in which everything that other parts may add is open.</summary>
    /// <param name="root">The root of the object.</param>
    /// <param name="type">Its type.</param>
    /// <param name="isPart">Whether it is known to be a part.</param>
    public static ManifestCursor Open(ManifestCursor root, GroupVersionKind type, bool isPart) =>
        HasDirective(root.Node!) ? ManifestCursor.Root(WithoutDirectives(root.Node!).Opened())
        : isPart || IsPartOfSpec(root["spec"], type) ? root.Opened()
        : root;

    private static bool IsPartOfSpec(ManifestCursor spec, GroupVersionKind type) =>
        type.Group == "apps" ? _kinds.Contains(type.Kind) && IsPartOfWorkload(spec, type)
        : _required.TryGetValue(type.Kind, out var required) && spec.Entries.Count > 0 && spec[required.First].IsAbsent && spec[required.Second].IsAbsent;

    private static bool IsPartOfWorkload(ManifestCursor spec, GroupVersionKind type) =>
        (type.Version is "v1" or "v1beta2" && spec["selector"].IsAbsent && !IsWhole(spec))
        || (type.Kind == "StatefulSet" && IsPartOfStatefulSet(spec));

    // A patch of the replicas, the labels and every image at once is not one that people write, so that the selector was forgotten.
    private static bool IsWhole(ManifestCursor spec) =>
        spec["replicas"].IsPresent
        && spec["template"]["metadata"]["labels"].Entries.Count > 0
        && spec["template"]["spec"]["containers"] is { Items.Count: > 0 } containers
        && containers.Items.All(container => container["image"].IsPresent);

    // The name of the service is optional since Kubernetes 1.34, so the other required fields decide.
    private static bool IsPartOfStatefulSet(ManifestCursor spec) =>
        spec["serviceName"].IsAbsent
        && spec["volumeClaimTemplates"].IsAbsent
        && spec["template"]["spec"]["volumes"].IsAbsent
        && (spec["selector"].IsAbsent || spec["template"]["metadata"]["labels"].IsAbsent);

    private static bool HasDirective(ManifestNode node)
    {
        switch (node)
        {
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (IsDirective(entry.Key) || HasDirective(entry.Value))
                    {
                        return true;
                    }
                }

                return false;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    if (HasDirective(item))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    // A directive is not a field of the object, and what it deletes is absent.
    private static ManifestNode WithoutDirectives(ManifestNode node) => node switch
    {
        MappingNode mapping when Deletes(mapping) => new UnknownNode(mapping.Location),
        MappingNode mapping => new MappingNode(
            [.. mapping.Entries.Where(entry => !IsDirective(entry.Key)).Select(entry => new MappingEntry(entry.Key, WithoutDirectives(entry.Value)))],
            mapping.IsComplete,
            mapping.Location),
        SequenceNode sequence => new SequenceNode([.. sequence.Items.Select(WithoutDirectives)], sequence.IsComplete, sequence.Location),
        _ => node,
    };

    private static bool Deletes(MappingNode mapping) => mapping.TryGet("$patch", out var patch) && patch.Value is ScalarNode { Text.Value: "delete" };

    private static bool IsDirective(string key) => key.Length > 0 && key[0] == DirectiveStart && IsNameOfDirective(key);

    private static bool IsNameOfDirective(string key) =>
        Array.Exists(_directives, directive => directive.EndsWith("/", StringComparison.Ordinal) ? key.StartsWith(directive, StringComparison.Ordinal) : key == directive);
}
