using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>Finds the pod specs of an object: by kind where Kubernetes defines it, by shape elsewhere.</summary>
internal static class PodFinder
{
    // Deeper than any custom resource that embeds a pod template; keeps hostile input cheap.
    private const int MaxDepth = 16;

    public static IReadOnlyList<Pod> Find(KubernetesObject owner)
    {
        var root = owner.Root;
        switch (owner.Type)
        {
            case null when root["spec"].IsPresent && !root["spec"]["template"].IsPresent:
                return [Create(owner, root)];
            case { IsWorkloadGroup: true, Kind: "Pod" }:
                return [Create(owner, root)];
            case { IsWorkloadGroup: true, Kind: "PodTemplate" }:
                return FindIn(owner, root["template"]);
            case { IsWorkloadGroup: true, Kind: "CronJob" }:
                return FindIn(owner, root["spec"]["jobTemplate"]["spec"]["template"]);
            case { IsWorkloadGroup: true, Kind: "Deployment" or "ReplicaSet" or "ReplicationController" or "StatefulSet" or "DaemonSet" or "Job" }:
                return FindIn(owner, root["spec"]["template"]);
            case { Kind: "CustomResourceDefinition" }:
            case { IsWorkloadGroup: true, Kind: var kind } when !kind.EndsWith("List", StringComparison.Ordinal):
            case not null when !MayHold(root.Node, 0):
                return [];
            default:
                var pods = new List<Pod>();
                Search(owner, root, pods, 0);
                return pods;
        }
    }

    private static IReadOnlyList<Pod> FindIn(KubernetesObject owner, ManifestCursor template) =>
        template["spec"].IsPresent ? [Create(owner, template)] : [];

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
                pods.Add(Create(owner, child));
            }
            else
            {
                Search(owner, child, pods, depth + 1);
            }
        }
    }

    // Most objects hold none, and to know it needs no cursors.
    private static bool MayHold(ManifestNode? node, int depth)
    {
        if (depth > MaxDepth)
        {
            return false;
        }

        return node switch
        {
            MappingNode mapping => mapping.Entries.Any(entry => IsTemplateKey(entry.Key) || MayHold(entry.Value, depth + 1)),
            SequenceNode sequence => sequence.Items.Any(item => MayHold(item, depth + 1)),
            _ => false,
        };
    }

    private static bool IsPodTemplate(ManifestCursor cursor) =>
        cursor.Segment.Key is { } key && IsTemplateKey(key) && cursor["spec"]["containers"].Node is SequenceNode;

    private static bool IsTemplateKey(string key) =>
        key.EndsWith("template", StringComparison.OrdinalIgnoreCase) || key.EndsWith("templateSpec", StringComparison.OrdinalIgnoreCase);

    private static Pod Create(KubernetesObject owner, ManifestCursor template) =>
        new(owner, template["metadata"], IsPatch(template["spec"]) ? template["spec"].Opened() : template["spec"]);

    // A pod spec without containers, or with a container that names no image, is laid over another one
    // (a Kustomize patch, an operator's overlay): what it does not say, the other one may.
    private static bool IsPatch(ManifestCursor spec) =>
        spec["containers"] is var containers
        && (containers.IsAbsent || containers.Items.Any(container => container["image"].IsAbsent));
}
