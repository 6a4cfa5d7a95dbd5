using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Validation;

/// <summary>The volumes that the containers of a pod can mount: those of the pod, and the claims that a StatefulSet makes for it.</summary>
internal sealed class PodVolumes
{
    private readonly List<ManifestCursor> _lists;

    private PodVolumes(List<ManifestCursor> lists) => _lists = lists;

    /// <summary>The names that are known.</summary>
    public IEnumerable<string> Names => _lists.SelectMany(list => list.Items).Select(NameOf).OfType<string>();

    /// <summary>The volumes of a pod.</summary>
    public static PodVolumes Of(Pod pod) => new(
        pod.Object.Type?.Kind == "StatefulSet"
            ? [pod.Spec["volumes"], pod.Object.Root["spec"]["volumeClaimTemplates"]]
            : [pod.Spec["volumes"]]);

    /// <summary>The type of a volume of the pod itself, such as <c>emptyDir</c>; <see langword="null"/> if it is not known.</summary>
    public static string? TypeOf(Pod pod, string name) =>
        pod.Volumes.FirstOrDefault(volume => volume["name"].Is(name))?.Entries.FirstOrDefault(source => source.IsPresent && VolumeTypes.All.Contains(source.Segment.Key!))?.Segment.Key;

    /// <summary>Determines whether there is a volume of a name; <see langword="null"/> if that is not known.</summary>
    public bool? Has(string name)
    {
        bool? answer = false;
        foreach (var list in _lists)
        {
            foreach (var volume in list.Items)
            {
                var other = NameCursorOf(volume);
                if (other.Is(name))
                {
                    return true;
                }

                answer = other.IsNot(name) ? answer : null;
            }

            answer = list.IsComplete ? answer : null;
        }

        return answer;
    }

    private static string? NameOf(ManifestCursor volume) => NameCursorOf(volume).String;

    // A claim template is an object with a name in its metadata.
    private static ManifestCursor NameCursorOf(ManifestCursor volume) => volume.Find("metadata") is { IsPresent: true } metadata ? metadata["name"] : volume["name"];
}
