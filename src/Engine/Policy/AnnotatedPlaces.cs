using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Policy;

/// <summary>
/// Finds the parts of an object whose metadata has annotations, or labels that look like a suppression: the object itself,
/// and the job templates, pod templates, claims and other objects that it embeds.
/// </summary>
internal static class AnnotatedPlaces
{
    private const string Metadata = "metadata";
    private const string Annotations = "annotations";

    // Deeper than any object embeds another; bounds the work on hostile input.
    private const int MaxDepth = 32;

    /// <summary>The places: first those called <c>metadata</c>, beginning with the outermost.</summary>
    public static IReadOnlyList<AnnotatedPlace> In(KubernetesObject target)
    {
        if (target.Root.Node is not { } root)
        {
            return [];
        }

        // Few objects have any besides their own, and finding that out needs no cursors.
        var found = new List<PathSegment[]>();
        Search(root, [], found);
        var places = found.Select(target.Root.At).Select(scope => new AnnotatedPlace(scope, scope[Metadata])).ToList();
        foreach (var pod in target.Pods)
        {
            if (IsCalledOtherwise(pod, target))
            {
                places.Add(new AnnotatedPlace(pod.Scope, pod.Metadata));
            }
        }

        return places;
    }

    /// <summary>Determines whether a tree may have annotations, without a view of its objects.</summary>
    public static bool MayBeIn(ManifestNode root) => MayBeIn(root, 0);

    private static bool MayBeIn(ManifestNode node, int depth)
    {
        switch (node)
        {
            case MappingNode mapping when depth <= MaxDepth:
                for (var i = 0; i < mapping.Entries.Count; i++)
                {
                    if (mapping.Entries[i].Key == Annotations || MayBeIn(mapping.Entries[i].Value, depth + 1))
                    {
                        return true;
                    }
                }

                return false;
            case SequenceNode sequence when depth <= MaxDepth:
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    if (MayBeIn(sequence.Items[i], depth + 1))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    // Some custom resources have the pod's metadata in a field such as podMetadata.
    private static bool IsCalledOtherwise(Pod pod, KubernetesObject target) =>
        pod.Scope != target.Root && pod.Metadata.Node is MappingNode && pod.Metadata.Segment.Key != Metadata;

    private static void Search(ManifestNode node, List<PathSegment> path, List<PathSegment[]> found)
    {
        if (path.Count > MaxDepth)
        {
            return;
        }

        if (node is MappingNode mapping)
        {
            if (HasAnnotations(mapping))
            {
                found.Add([.. path]);
            }

            for (var i = 0; i < mapping.Entries.Count; i++)
            {
                SearchBelow(PathSegment.Of(mapping.Entries[i].Key), mapping.Entries[i].Value, path, found);
            }
        }
        else if (node is SequenceNode sequence)
        {
            for (var i = 0; i < sequence.Items.Count; i++)
            {
                SearchBelow(PathSegment.Of(i), sequence.Items[i], path, found);
            }
        }
    }

    private static void SearchBelow(PathSegment segment, ManifestNode node, List<PathSegment> path, List<PathSegment[]> found)
    {
        if (node is not (MappingNode or SequenceNode))
        {
            return;
        }

        path.Add(segment);
        Search(node, path, found);
        path.RemoveAt(path.Count - 1);
    }

    private static bool HasAnnotations(MappingNode mapping) =>
        mapping.TryGet(Metadata, out var metadata) && metadata.Value is MappingNode fields && (fields.TryGet(Annotations, out _) || HasSuppressingLabel(fields));

    // A label suppresses nothing, but somebody may think so.
    private static bool HasSuppressingLabel(MappingNode metadata) =>
        metadata.TryGet("labels", out var labels)
        && labels.Value is MappingNode keys
        && (keys.TryGet(SuppressionSpelling.Annotation, out _) || keys.TryGet(SuppressionSpelling.ReasonAnnotation, out _));
}
