namespace KubeGuard.Parity.Tests;

/// <summary>Where a method that makes a part of an object is judged otherwise than the whole object.</summary>
internal static class HelperExceptions
{
    /// <summary>Rules that judge a part although the whole object would silence them, and what in the whole does.</summary>
    public static IReadOnlyDictionary<string, string> Extra { get; } = new Dictionary<string, string>
    {
        ["KUBE1005"] = "an annotation of the whole object suppresses it",
        ["KUBE1007"] = "the mount in a container gets the more specific finding",
        ["KUBE1012"] = "hostUsers of the pod relaxes it",
        ["KUBE1102"] = "an annotation of the whole object suppresses it",
        ["KUBE1104"] = "hostUsers of the pod relaxes it, or runAsNonRoot of the pod makes it KUBE1222",
        ["KUBE1106"] = "a rule on the whole container speaks for it",
        ["KUBE4016"] = "the resources are those of the pod, which the part does not tell",
    };

    /// <summary>Findings that need several methods and are not followed through them.</summary>
    public static IReadOnlyDictionary<string, string> Missing { get; } = new Dictionary<string, string>
    {
        ["kube-linter/tests/checks/sorted-keys.yaml#10 KUBE1207 spec.template.spec.containers[0].volumeMounts[1].readOnly"] =
            "the mount and the volume are made in different methods",
    };
}
