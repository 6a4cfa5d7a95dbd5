using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>
/// Checks the keys whose labels a pod adds to a selector when it is created
/// (https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#matchlabelkeys).
/// </summary>
internal static class LabelKeyCheck
{
    /// <summary>Reports each key that the selector has too.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="selector">The selector.</param>
    /// <param name="areMerged">Indicates whether a Pod is stored with an expression for each key whose label it has; a template is stored as it is.</param>
    /// <param name="check">Where to report.</param>
    public static void Check(Pod pod, ManifestCursor keys, ManifestCursor selector, bool areMerged, FieldCheck check)
    {
        foreach (var key in keys.Items)
        {
            if (key.String is { } name && IsTwice(pod, name, selector, areMerged))
            {
                check.Report(key, $"the label '{name}' is in the labelSelector as well");
            }
        }
    }

    private static bool IsTwice(Pod pod, string name, ManifestCursor selector, bool areMerged)
    {
        var count = selector["matchExpressions"].Items.Count(expression => expression["key"].Is(name)) + (selector["matchLabels"][name].IsPresent ? 1 : 0);
        return count > 1 || (count == 1 && (!areMerged || (pod.IsObject && pod.Metadata["labels"][name].IsPresent)));
    }
}
