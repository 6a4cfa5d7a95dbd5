using KubeGuard.Kubernetes.Shapes;
using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>Finds the pods of an object: by the table of shapes, or by their structure if the kind is not in the table.</summary>
internal static class PodFinder
{
    // Deeper than any custom resource embeds a pod template; bounds the work on hostile input.
    private const int MaxDepth = 16;

    private static readonly PodPlace _template = Places.Template("");
    private static readonly PodPlace _spec = Places.CompletedSpec("", "podMetadata");
    private static readonly string[] _fieldsOfContainer = ["image", "securityContext", "resources", "env", "volumeMounts", "command", "args", "ports"];

    /// <summary>Finds the pods of an object, those first that its kind or structure shows.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="others">Pods that are known otherwise; one that is found anyway counts once.</param>
    public static IReadOnlyList<Pod> Find(KubernetesObject owner, IReadOnlyList<(PodPlace Place, ManifestCursor Found)> others)
    {
        var pods = Find(owner);
        return others.Count == 0 ? pods :
        [
            .. pods,
            .. others.Select(other => Create(owner, other.Place, other.Found)).Where(other => pods.All(pod => !pod.Spec.Path.Equals(other.Spec.Path))),
        ];
    }

    private static IReadOnlyList<Pod> Find(KubernetesObject owner) => owner.Type switch
    {
        null => FindInPart(owner),
        { } type when WorkloadShapes.Find(type) is { } shape => [.. shape.Pods.SelectMany(place => FindAt(owner, place))],
        { } type when HasNone(type) => [],
        _ => FindByShape(owner),
    };

    private static IReadOnlyList<Pod> FindInPart(KubernetesObject owner) =>
        owner.Root["spec"].IsPresent && !owner.Root["spec"]["template"].IsPresent ? [Create(owner, _template, owner.Root)] : FindByShape(owner);

    private static bool HasNone(GroupVersionKind type) =>
        type.Kind == "CustomResourceDefinition"
        || (type.IsWorkloadGroup && !type.Kind.EndsWith("List", StringComparison.Ordinal))
        || WorkloadPolicies.Include(type)
        || EmbeddedObjects.AreIn(type);

    private static IEnumerable<Pod> FindAt(KubernetesObject owner, PodPlace place) => place.Path.From(owner.Root)
        .Where(found => place.IsCompleted ? found.Node is MappingNode : place.Spec.FieldOf(found).IsPresent)
        .Select(found => Create(owner, place, found));

    private static IReadOnlyList<Pod> FindByShape(KubernetesObject owner)
    {
        if (!MayHavePods(owner.Root.Node, 0))
        {
            return [];
        }

        var pods = new List<Pod>();
        if (owner.Type is not null && IsPodSpec(owner.Root["spec"]))
        {
            pods.Add(Create(owner, _spec, owner.Root["spec"]));
        }

        Search(owner, owner.Root, pods, 0);
        return pods;
    }

    private static void Search(KubernetesObject owner, ManifestCursor cursor, List<Pod> pods, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        foreach (var child in cursor.Entries.Concat(cursor.Items))
        {
            if (IsPodTemplate(child))
            {
                pods.Add(Create(owner, _template, child));
            }
            else if (child.Segment.Key is not { } key || !WorkloadPolicies.IsPattern(key))
            {
                Search(owner, child, pods, depth + 1);
            }
        }
    }

    // Most objects have no pods, and finding that out needs no cursors.
    private static bool MayHavePods(ManifestNode? node, int depth)
    {
        if (depth > MaxDepth)
        {
            return false;
        }

        return node switch
        {
            MappingNode mapping => mapping.Entries.Any(entry => entry.Key == "containers" || IsTemplateKey(entry.Key) || MayHavePods(entry.Value, depth + 1)),
            SequenceNode sequence => sequence.Items.Any(item => MayHavePods(item, depth + 1)),
            _ => false,
        };
    }

    private static bool IsPodTemplate(ManifestCursor cursor) =>
        cursor.Segment.Key is { } key && IsTemplateKey(key) && cursor["spec"]["containers"].Node is SequenceNode;

    // The containers in an operator's resource are often merged with those that the operator creates.
    private static bool IsPodSpec(ManifestCursor spec) =>
        spec["containers"].Items is { Count: > 0 } containers
        && containers.All(container => container["name"].IsPresent)
        && containers.Any(container => _fieldsOfContainer.Any(field => container[field].IsPresent));

    private static bool IsTemplateKey(string key) =>
        key.EndsWith("template", StringComparison.OrdinalIgnoreCase) || key.EndsWith("templateSpec", StringComparison.OrdinalIgnoreCase);

    private static Pod Create(KubernetesObject owner, PodPlace place, ManifestCursor found) =>
        new(owner, place, found, place.IsCompleted ? found.Opened() : IsWhole(owner, found) ? found : PartialPod.Of(found));

    // A patch that repeats the replicas, the selector and the labels is not one that people write, so that an image was forgotten.
    private static bool IsWhole(KubernetesObject owner, ManifestCursor template) =>
        owner is { Type.IsWorkloadGroup: true, Root.IsComplete: true }
        && owner.Root["spec"] is var spec
        && spec["replicas"].IsPresent
        && spec["selector"].IsPresent
        && template["metadata"]["labels"].Entries.Count > 0
        && template["spec"]["containers"].Items.Count > 0;
}
