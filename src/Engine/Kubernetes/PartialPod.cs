using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// A pod of which only a part is written. No pod runs a container without an image, so one without an image patches a
/// container of the same name elsewhere, and its pod patches another pod (a Kustomize patch, an operator's overlay).
/// Everything that such a container and its pod omit is open; the containers beside it that name an image are whole.
/// </summary>
internal static class PartialPod
{
    private const string Spec = "spec";

    private static readonly string[] _lists = ["containers", "initContainers", "ephemeralContainers"];

    /// <summary>A pod or pod template in which everything that the patched one may have is open.</summary>
    public static ManifestCursor Of(ManifestCursor template)
    {
        var spec = template[Spec];
        if (spec["containers"].IsAbsent)
        {
            return template.With(Spec, spec.Node?.Opened() ?? new UnknownNode());
        }

        return spec.Node is MappingNode mapping && _lists.Any(list => spec[list].Items.Any(IsPart))
            ? template.With(Spec, Opened(mapping, spec))
            : template;
    }

    private static bool IsPart(ManifestCursor container) => container["image"].IsAbsent;

    private static MappingNode Opened(MappingNode mapping, ManifestCursor spec) => new(
        [.. mapping.Entries.Select(entry => new MappingEntry(entry.Key, _lists.Contains(entry.Key) ? WithOpenParts(spec[entry.Key]) : entry.Value.Opened()))],
        isComplete: false,
        mapping.Location);

    private static ManifestNode WithOpenParts(ManifestCursor list) => list.Node is SequenceNode sequence
        ? new SequenceNode([.. list.Items.Select(item => IsPart(item) ? item.Node!.Opened() : item.Node!)], isComplete: false, sequence.Location)
        : list.Node!.Opened();
}
