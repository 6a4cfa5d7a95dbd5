namespace KubeGuard.Parity.Tests;

/// <summary>Where a method that makes a part of an object is judged otherwise than the whole object.</summary>
internal static class HelperExceptions
{
    /// <summary>Rules that judge a part although the whole object would silence them, and what in the whole does.</summary>
    public static IReadOnlyDictionary<string, string> Extra { get; } = new Dictionary<string, string>
    {
        ["KUBE1005"] = "an annotation of the whole object suppresses it",
        ["KUBE1007"] = "KUBE1205 or KUBE1206, which need the mount of a container too, speak for it",
        ["KUBE1012"] = "hostUsers of the pod relaxes it",
        ["KUBE1102"] = "an annotation of the whole object suppresses it",
        ["KUBE1104"] = "hostUsers of the pod relaxes it, or runAsNonRoot of the pod makes it KUBE1222",
        ["KUBE1106"] = "the whole pod has no image and so is a patch, which another list may complete",
        ["KUBE4016"] = "the resources are those of the pod, which the part does not tell",
    };
}
