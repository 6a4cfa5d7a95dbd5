namespace KubeGuard.Cluster.Tests.Schema;

/// <summary>The objects about which the rules and the API server disagree, each with the reason.</summary>
internal static class ValidationExceptions
{
    /// <summary>Objects of which the server names a field by its place in its own types, or after it has moved the value, with the field of the manifest.</summary>
    public static readonly Dictionary<string, string> Places = new()
    {
        ["030-job-name-64"] = "metadata.name",
        ["258-overhead-negative"] = "spec.overhead.cpu",
        ["365-downward-podip"] = "spec.volumes[0].downwardAPI.items[0].fieldRef.fieldPath",
        ["511-hostpid-shared-processes"] = "spec.shareProcessNamespace",
        ["928-ingress-annotation-differs"] = "metadata.annotations['kubernetes.io/ingress.class']",
        ["979-secret-dockerconfigjson-bad"] = "stringData['.dockerconfigjson']",
        ["986-secret-ssh-empty"] = "stringData.ssh-privatekey",
        ["1077-rtc-overhead-negative"] = "overhead.podFixed.cpu",
        ["1082-node-taint-no-effect"] = "spec.taints[0].effect",
    };

    /// <summary>Objects that are refused and not reported, or reported at another place.</summary>
    public static readonly Dictionary<string, string> Missed = new()
    {
    };

    /// <summary>Objects that are accepted and reported.</summary>
    public static readonly Dictionary<string, string> Reported = new()
    {
    };

    /// <summary>Objects about which an earlier version is not followed.</summary>
    public static readonly Dictionary<string, string> Earlier = new()
    {
        ["1156-statefulset-port-65536"] = "Versions before 1.34 refuse the pods of a StatefulSet instead of its template.",
        ["1208-resourceclaim-duplicate"] = "The schema of 1.33 has the names as keys of the list already.",
    };
}
