namespace KubeGuard.Cluster.Tests.Schema;

/// <summary>The objects about which the rules and the API server disagree, each with the reason.</summary>
internal static class ValidationExceptions
{
    /// <summary>The kinds whose values are checked.</summary>
    public static readonly HashSet<string> Kinds =
        ["CronJob", "DaemonSet", "Deployment", "Job", "Pod", "PodTemplate", "ReplicaSet", "ReplicationController", "StatefulSet"];

    /// <summary>Objects that are refused and not reported, or reported at another place.</summary>
    public static readonly Dictionary<string, string> Missed = new()
    {
        ["030-job-name-64"] = "The server names the label that it makes of the name; the name is what is too long.",
        ["258-overhead-negative"] = "The server names a field that an overhead does not have.",
        ["365-downward-podip"] = "The server leaves out the items of the volume.",
        ["393-image-missing-deployment"] = "A workload with a container without an image is taken as a patch of another one.",
        ["511-hostpid-shared-processes"] = "The server names the field by its place in its own types.",
        ["607-deployment-no-selector"] = "A workload without a selector is taken as a patch of another one.",
        ["1158-rc-image-missing"] = "A workload with a container without an image is taken as a patch of another one.",
    };

    /// <summary>Objects that are accepted and reported.</summary>
    public static readonly Dictionary<string, string> Reported = new()
    {
    };

    /// <summary>Objects about which an earlier version is not followed.</summary>
    public static readonly Dictionary<string, string> Earlier = new()
    {
        ["455-sidecar-restart-rules"] = "One version refused these rules beside Always, and the next took them.",
        ["1156-statefulset-port-65536"] = "Versions before 1.34 refuse the pods of a StatefulSet instead of its template.",
        ["1208-resourceclaim-duplicate"] = "The schema of 1.33 has the names as keys of the list already.",
    };
}
