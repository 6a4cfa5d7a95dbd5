namespace KubeGuard.Cluster.Tests.Schema;

/// <summary>The objects other than pods and workloads about which the rules and the API server disagree, each with the reason.</summary>
internal static class ObjectExceptions
{
    private const string Name = "The rule about names reports it.";
    private const string Metadata = "The rules about metadata report it.";
    private const string Cel = "Expressions in CEL are not compiled.";

    /// <summary>The kinds whose values are not checked.</summary>
    public static readonly HashSet<string> OtherKinds =
        ["CronJob", "CustomResourceDefinition", "DaemonSet", "Deployment", "Job", "NetworkPolicy", "Pod", "PodTemplate", "ReplicaSet", "ReplicationController", "StatefulSet"];

    /// <summary>Objects that are refused and not reported, or reported at another place.</summary>
    public static readonly Dictionary<string, string> Missed = new()
    {
        ["024-clusterrole-name-slash"] = Name,
        ["025-clusterrole-name-percent"] = Name,
        ["026-clusterrole-name-dotdot"] = Name,
        ["039-priorityclass-system-prefix"] = Name,
        ["043-node-name-uppercase"] = Name,
        ["075-finalizer-unqualified"] = Metadata,
        ["080-ownerref-no-uid"] = Metadata,
        ["081-ownerref-two-controllers"] = Metadata,
        ["082-ownerref-event"] = Metadata,
        ["822-svc-target-quoted-number"] = "The rule about names of ports reports it.",
        ["928-ingress-annotation-differs"] = "The server names the annotation without its parents.",
        ["979-secret-dockerconfigjson-bad"] = "The server has moved the text to the data.",
        ["986-secret-ssh-empty"] = "The server has moved the text to the data.",
        ["1077-rtc-overhead-negative"] = "The server names a field that an overhead does not have.",
        ["1082-node-taint-no-effect"] = "The server names the metadata, where taints have been.",
        ["1085-namespace-label-value"] = Metadata,
        ["1121-webhook-matchcondition-cel"] = Cel,
        ["1129-vap-syntax"] = Cel,
        ["1132-vap-params-without-kind"] = Cel,
        ["1220-secret-name-too-long"] = Name,
        ["1274-sa-name-uppercase"] = Name,
    };

    /// <summary>Objects that are accepted and reported.</summary>
    public static readonly Dictionary<string, string> Reported = new()
    {
    };

    /// <summary>Objects about which an earlier version is not followed.</summary>
    public static readonly Dictionary<string, string> Earlier = new()
    {
        ["018-service-name-leading-digit"] = Name,
    };
}
