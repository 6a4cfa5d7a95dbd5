namespace KubeGuard.Build.Tasks.Tests;

/// <summary>The known disagreements with other tools, by tool and check, with the reasons.</summary>
internal static class CorpusDisagreements
{
    private const string NoImage = "A container without an image is a patch laid over another object: what it does not say, the other one may.";
    private const string InvalidObject = "A field of the wrong type is an invalid object, which the API server rejects; nothing certain can be said of it.";
    private const string NewerStandard = "The Pod Security Standards of newer versions allow it; the tool knows an older version.";

    public static readonly IReadOnlyDictionary<(string Peer, string Check), string> Reasons = new Dictionary<(string, string), string>
    {
        [("checkov", "CKV_K8S_1")] = "The label is about another field of the same PodSecurityPolicy; ours reports its missing seccomp annotation.",
        [("checkov", "CKV_K8S_7")] = "The label is about another field of the same PodSecurityPolicy; ours reports its missing seccomp annotation.",
        [("checkov", "CKV_K8S_23")] = "A runAsUser other than 0 is enough for the tool, not for the restricted profile; and " + InvalidObject,
        [("checkov", "CKV_K8S_24")] = "The label is about another field of the same PodSecurityPolicy; ours reports its missing seccomp annotation.",
        [("checkov", "CKV_K8S_152")] = "The check is about Lua alone; the snippet has an alias of files, which another check of the tool reports.",
        [("kube-linter", "drop-net-raw-capability")] = "The tool looks only at containers that set capabilities (option only_when_capabilities_present). " + NoImage,
        [("kube-linter", "invalid-target-ports")] = "An empty target port means that of the Service, which the API server takes.",
        [("kube-linter", "non-isolated-pod")] = "A Deployment without a selector is a patch: whether its pods are in the network of their node is unknown.",
        [("kube-linter", "unset-memory-requirements")] = NoImage,
        [("kube-linter", "writable-host-mount")] = NoImage,
        [("kube-score", "pod-networkpolicy")] = "A Deployment without a selector is a patch, and pods that name no namespace may be deployed to that of the policy.",
        [("kube-score", "service-type")] = "The test of the tool does not honor the annotation by which the Service ignores the check.",
        [("kubesec", "AutomountServiceAccountToken")] = InvalidObject,
        [("kubesec", "CapDropAll")] = NoImage,
        [("kubesec", "LimitsCPU")] = NoImage,
        [("kyverno", "disallow-capabilities-strict")] = "The label joins two rules of the policy; the pods pass the one about added capabilities and do not drop ALL, as the restricted profile demands.",
        [("kyverno", "disallow-proc-mount")] = NewerStandard,
        [("kyverno", "disallow-selinux")] = NewerStandard,
        [("kyverno", "require-imagepullsecrets")] = "The policy wants a pull secret for every registry; our rule for the private ones that a team names.",
        [("kyverno", "require-non-root-groups")] = "The label joins three rules of the policy; one of them wants runAsGroup set, which the pods of the others leave out.",
        [("kyverno", "restrict-automount-sa-token")] = "The policy exempts pods by a label of its own.",
        [("kyverno", "restrict-networkpolicy-empty-podselector")] = "The policy knows default denies by their name; one with another name and without rules is one as well.",
        [("polaris", "pullPolicyNotAlways")] = "Without a tag the API server sets Always; the tool wants it written, as our option strict_explicit does.",
        [("trivy-checks", "KSV-0030")] = "Legacy annotations do not count for the restricted profile, and a bad pod-level value is a violation even if every container overrides it.",
        [("trivy-checks", "KSV-0038")] = "The check asks for some selector; a policy for all pods with blocks of addresses as its peers allows no more than it says.",
        [("trivy-checks", "KSV-0104")] = "Legacy annotations do not count for the restricted profile, and a bad pod-level value is a violation even if every container overrides it.",
        [("trivy-checks", "KSV-0107")] = "The test of the check declares batch/v1 deprecated by data of its own.",
        [("trivy-checks", "KSV-0119")] = "The check is about NET_RAW alone; the pod adds other capabilities that are as dangerous.",
        [("trivy-checks", "KSV-0125")] = "The tool trusts other registries by default.",
    };
}
