namespace KubeGuard.Cluster.Tests.Schema;

/// <summary>The objects about which the rules and the API server disagree, each with the reason.</summary>
internal static class ValidationExceptions
{
    private const string Advice = "The rule about blocks of network policies advises against the bits, since earlier versions take them.";
    private const string Cel = "Expressions in CEL are not compiled.";

    /// <summary>Objects that are refused and not reported, or reported at another place.</summary>
    public static readonly Dictionary<string, string> Missed = new()
    {
        ["030-job-name-64"] = "The server names the label that it makes of the name; the name is what is too long.",
        ["258-overhead-negative"] = "The server names a field that an overhead does not have.",
        ["365-downward-podip"] = "The server leaves out the items of the volume.",
        ["393-image-missing-deployment"] = "A workload with a container without an image is taken as a patch of another one.",
        ["511-hostpid-shared-processes"] = "The server names the field by its place in its own types.",
        ["607-deployment-no-selector"] = "A workload without a selector is taken as a patch of another one.",
        ["928-ingress-annotation-differs"] = "The server names the annotation without its parents.",
        ["979-secret-dockerconfigjson-bad"] = "The server has moved the text to the data.",
        ["986-secret-ssh-empty"] = "The server has moved the text to the data.",
        ["950-np-cidr-host-bits"] = Advice,
        ["956-np-policytype-three"] = "The rules about network policies do not count their types.",
        ["1077-rtc-overhead-negative"] = "The server names a field that an overhead does not have.",
        ["1082-node-taint-no-effect"] = "The server names the metadata, where taints have been.",
        ["1121-webhook-matchcondition-cel"] = Cel,
        ["1129-vap-syntax"] = Cel,
        ["1132-vap-params-without-kind"] = Cel,
        ["1244-np-cidr-except-host-bits"] = Advice,
        ["1158-rc-image-missing"] = "A workload with a container without an image is taken as a patch of another one.",
    };

    /// <summary>Objects that are accepted and reported.</summary>
    public static readonly Dictionary<string, string> Reported = new()
    {
    };

    /// <summary>Objects about which an earlier version is not followed.</summary>
    public static readonly Dictionary<string, string> Earlier = new()
    {
        ["950-np-cidr-host-bits"] = Advice,
        ["1156-statefulset-port-65536"] = "Versions before 1.34 refuse the pods of a StatefulSet instead of its template.",
        ["1244-np-cidr-except-host-bits"] = Advice,
        ["1208-resourceclaim-duplicate"] = "The schema of 1.33 has the names as keys of the list already.",
    };
}
